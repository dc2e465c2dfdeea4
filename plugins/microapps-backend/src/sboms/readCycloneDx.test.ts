import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { cpuMs } from '../__testUtils__/cpuMs';
import { readCycloneDx } from './readCycloneDx';
import { specVersions } from './cycloneDx';
import type { Sbom } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

function bomOf(fields: object): Record<string, unknown> {
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, ...fields };
}

function read(document: unknown): Promise<Sbom> {
  return readCycloneDx(
    Buffer.from(
      typeof document === 'string' ? document : JSON.stringify(document),
    ),
  );
}

const qs = {
  type: 'library',
  'bom-ref': 'qs',
  name: 'qs',
  version: '6.5.1',
  purl: 'pkg:npm/qs@6.5.1',
  licenses: [{ license: { id: 'BSD-3-Clause' } }],
};

function library(name: string, more: object = {}) {
  return { type: 'library', name, ...more };
}

describe('readCycloneDx', () => {
  it('lists components once, direct ones first, with licences as SPDX', async () => {
    const sbom = await read(
      bomOf({
        metadata: {
          component: { type: 'application', name: 'lunch', 'bom-ref': 'root' },
        },
        components: [
          library('b', {
            'bom-ref': 'b',
            version: '1',
            components: [
              library('inner', {
                group: 'org.acme',
                purl: 'pkg:maven/org.acme/inner@2?type=jar',
                licenses: [{ license: { name: 'The MIT License' } }],
              }),
            ],
          }),
          qs,
          {
            ...qs,
            'bom-ref': 'qs again',
            licenses: [{ expression: 'MIT OR Apache-2.0' }],
          },
        ],
        dependencies: [
          { ref: 'root', dependsOn: ['qs again'] },
          { ref: 'qs', dependsOn: ['b'] },
          { ref: 'b', dependsOn: ['qs'] },
        ],
      }),
    );
    expect(sbom.format).toBe('CycloneDX 1.6');
    expect(sbom.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(sbom.warnings).toEqual([]);
    expect(
      sbom.components.map(({ coordinates, licenses, direct }) => [
        Object.values(coordinates).join('|'),
        licenses,
        direct,
      ]),
    ).toEqual([
      ['npm||qs|6.5.1', ['BSD-3-Clause', 'MIT OR Apache-2.0'], true],
      ['||b|1', [], false],
      ['maven|org.acme|inner|2', ['MIT'], false],
    ]);
    expect(sbom.withoutLicense).toBe(1);
    expect(sbom.licenses).toEqual([
      { license: 'BSD-3-Clause', count: 1 },
      { license: 'MIT', count: 1 },
      { license: 'MIT OR Apache-2.0', count: 1 },
      { license: 'unknown', count: 1 },
    ]);
  });

  it('wonders about an SBOM that lists nothing', async () => {
    expect((await read(bomOf({}))).warnings).toEqual([
      'The SBOM lists no components. Make it where the packages of the app are installed.',
    ]);
  });

  it('keeps a component whose package URL cannot be read, and says so', async () => {
    const sbom = await read(
      bomOf({
        components: [
          library('left-pad', { purl: 'pkg:npm/%ZZ' }),
          library('right-pad', { purl: `pkg:npm/${'%2F'.repeat(333_333)}` }),
        ],
      }),
    );
    expect(sbom.components).toMatchObject([
      { coordinates: { type: '', name: 'left-pad', version: '' } },
      { coordinates: { type: '', name: 'right-pad', version: '' } },
    ]);
    expect(sbom.warnings).toEqual([
      expect.stringMatching(/^components\[0\]: the package URL "pkg:npm\/%ZZ"/),
      expect.stringMatching(/^components\[1\]: the package URL "pkg:npm\/%2F/),
    ]);
    expect(sbom.components[0].direct).toBeUndefined();
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', '', /empty.*CycloneDX JSON/],
    ['no JSON', '{"bomFormat":', /not valid JSON/],
    ['a list', [], /no "bomFormat"/],
    ['a number', 1, /not a JSON object/],
    ['XML', ' <bom xmlns="…"/>', /XML.*Send CycloneDX JSON/],
    ['SPDX', { spdxVersion: 'SPDX-2.3' }, /SPDX, which is not read yet/],
    [
      'an unknown version',
      bomOf({ specVersion: '9.9' }),
      /specVersion is "9\.9"\. Accepted are 1\.2, 1\.3, 1\.4, 1\.5, 1\.6, 1\.7/,
    ],
    ['no version', bomOf({ specVersion: undefined }), /specVersion is missing/],
    [
      'a component without a name',
      bomOf({ components: [qs, { type: 'library' }] }),
      /components\[1\] has no "name"/,
    ],
    [
      'a licence id that does not exist',
      bomOf({
        components: [
          library('a', { licenses: [{ license: { id: 'Nonsense-1' } }] }),
        ],
      }),
      /components\[0\]\.licenses\[0\]\.license\.id is "Nonsense-1", which is not one of the allowed/,
    ],
    [
      'the same bom-ref twice',
      bomOf({
        components: [qs, library('b', { components: [{ ...qs, name: 'c' }] })],
      }),
      /components\[0\] and components\[1\]\.components\[0\] have the same bom-ref "qs"/,
    ],
    [
      'the bom-ref of the app itself',
      bomOf({
        metadata: { component: { ...qs, type: 'application' } },
        components: [qs],
      }),
      /metadata\.component and components\[0\] have the same bom-ref/,
    ],
    [
      'NUL as an escape',
      bomOf({ components: [library('a\u0000b')] }),
      /components\[0\]\.name holds a character that is not text/,
    ],
    [
      'half a surrogate pair',
      bomOf({ components: [library('a', { version: '\ud800' })] }),
      /components\[0\]\.version holds a character/,
    ],
    [
      'a name of 1 MB',
      bomOf({ components: [library('a'.repeat(1_000_000))] }),
      /components\[0\]\.name is longer than 512 bytes/,
    ],
    [
      'a __proto__ key',
      '{"bomFormat":"CycloneDX","specVersion":"1.6","__proto__":{"components":[]}}',
      /the document has a field "__proto__" that does not exist/,
    ],
    [
      'more components than allowed under an escaped name',
      `{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"\\u0063omponents":[${Array.from(
        { length: 20_001 },
        (_, index) => JSON.stringify(library(`c${index}`)),
      )}]}`,
      /more than 20000 components/,
    ],
  ])('refuses %s with place and fix', async (_, document, words) => {
    await expect(read(document)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(words),
    });
  });

  const open = '{"bomFormat":"CycloneDX","specVersion":"1.6","components":';
  it.each<[string, () => Buffer, RegExp]>([
    ['50 MB', () => Buffer.alloc(50e6, 0x20), /larger than 10 MB/],
    [
      '200,000 levels',
      () => Buffer.from(open + '['.repeat(200_000)),
      /more than 64 levels/,
    ],
    [
      '100,000 components',
      () =>
        Buffer.from(
          `${open}[${Array(100_000).fill('{"type":"library","name":"x"}')}]}`,
        ),
      /more than 20000 components/,
    ],
    [
      '600,000 fields',
      () =>
        Buffer.from(
          `{${Array.from({ length: 600_000 }, (_, index) => `"k${index}":0`)}}`,
        ),
      /more than 500000 fields/,
    ],
    ['NUL bytes', () => Buffer.from(`${open}\0`), /NUL bytes/],
    ['UTF-16', () => Buffer.from('\ufeff{}', 'utf16le'), /not UTF-8/],
    ['UTF-16 without a mark', () => Buffer.from('{}', 'utf16le'), /NUL bytes/],
    ['an open string', () => Buffer.from(`${open}"`), /not valid JSON/],
  ])('refuses %s within two seconds', async (_, bytes, words) => {
    const content = bytes();
    const start = cpuMs();
    await expect(readCycloneDx(content)).rejects.toThrow(words);
    expect(cpuMs() - start).toBeLessThan(2_000);
  });

  it.each(specVersions)(
    'reads 20,000 components of version %s without stalling',
    async specVersion => {
      const bytes = Buffer.from(
        JSON.stringify(
          bomOf({
            specVersion,
            components: Array.from({ length: 20_000 }, (_, index) => ({
              ...qs,
              'bom-ref': `ref ${index}`,
              name: `qs-${index}`,
              purl: `pkg:npm/%40acme/qs-${index}@6.5.1`,
            })),
          }),
        ),
      );
      const start = cpuMs();
      const { components } = await readCycloneDx(bytes);
      expect(components).toHaveLength(20_000);
      // Far from what quadratic work would take; the machine of the tests may be busy.
      expect(cpuMs() - start).toBeLessThan(8_000);
    },
  );

  it.each(specVersions)(
    'judges documents of version %s as the CycloneDX library does',
    async specVersion => {
      const reference = new Validation.JsonStrictValidator(
        specVersion as Spec.Version,
      );
      for (const [change, valid] of [
        [{}, true],
        [{ components: [qs] }, true],
        [{ components: 'none' }, false],
        [{ components: [{ ...qs, type: 'thing' }] }, false],
        [{ components: [{ ...qs, licenses: [{ license: {} }] }] }, false],
        [{ serialNumber: 'urn:uuid:1' }, false],
        [{ made: 'up' }, false],
      ] as const) {
        const text = JSON.stringify(bomOf({ ...change, specVersion }));
        const verdict = await read(text).then(
          () => true,
          () => false,
        );
        expect([change, verdict]).toEqual([change, valid]);
        expect([change, (await reference.validate(text)) === null]).toEqual([
          change,
          valid,
        ]);
      }
    },
    30_000,
  );
});

const data = process.env.MICROAPPS_TEST_DATA
  ? join(process.env.MICROAPPS_TEST_DATA, 'sboms')
  : '';
const describeWithData = existsSync(data) ? describe : describe.skip;

describeWithData('SBOMs of real projects (MICROAPPS_TEST_DATA)', () => {
  it.each([
    ['juice-shop_v11.1.2_bom.json', 840, 37],
    ['dropwizard-1.3.15_bom.json', 167, 34],
    ['cern-lhc-vdm-editor-e564943_bom.json', 43, 0],
  ])('reads %s', async (file, components, withoutLicense) => {
    const sbom = await readCycloneDx(readFileSync(join(data, file)));
    expect(sbom.components.length).toBe(components);
    expect(sbom.withoutLicense).toBe(withoutLicense);
    expect(sbom.warnings).toEqual([]);
  });

  it('reads every other JSON file without complaint', async () => {
    const files = readdirSync(data).filter(file => file.endsWith('.json'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const sbom = await readCycloneDx(readFileSync(join(data, file)));
      const quiet = sbom.warnings.length === 0;
      // Files about vulnerabilities alone list nothing, and are told so.
      expect([file, quiet]).toEqual([file, sbom.components.length > 0]);
    }
  });

  it('says that XML is not read', async () => {
    await expect(
      readCycloneDx(readFileSync(join(data, 'dropwizard-1.3.15_bom.xml'))),
    ).rejects.toThrow(
      'The SBOM is XML, which is not read here. Send CycloneDX JSON',
    );
  });
});
