/** @jest-environment node */
import { createHash } from 'crypto';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { ManifestProblem, parseManifest, problemsToText } from '.';
import { completeManifest } from './testing/completeManifest';

const text = `name: where2eat
version: 0.1.0
owner:
  name: "Rebecca Yu"
  team: PeopleOps
  contact: rebecca@example.com
lifecycle:
  state: prototype
  created_at: 2026-01-10
  ttl_days: 90
classification:
  data: internal
  pii: partial
runtime:
  allowed_runtimes:
    - nodejs:18
  outbound_network: restricted
  allowed_third_parties:
    - maps.example.com
security:
  secrets_policy: vault-only
  require_sbom: true
  require_tests: true
  min_code_coverage: 0.5
`;
const END = text.split('\n').length;

/** The manifest with one piece exchanged, or with lines added at its end. */
function changed(from: string, to: string): string {
  expect(text).toContain(from);
  return from === '' ? text + to : text.replace(from, to);
}

function problemsOf(from: string, to: string): string[] {
  return problemsToText(parseManifest(changed(from, to)).problems).split('\n');
}

describe('problems in plain words', () => {
  it.each([
    // Missing
    [
      '  contact: rebecca@example.com\n',
      '',
      '3:1 `owner.contact` is missing. — Add under `owner`, for example, `contact: jane@example.com`. Where notices about the app go.',
    ],
    [
      'version: 0.1.0\n',
      '',
      '1:1 `version` is missing. — Add, for example, `version: 0.1.0`. Version of the app. Raise it with each release.',
    ],
    [
      'classification:\n  data: internal\n  pii: partial\n',
      '',
      '1:1 `classification` is missing. — Add `classification:` and, indented below it, `data` and `pii`. Which data the app touches.',
    ],
    [
      '',
      'links:\n  - title: Brief\n',
      `${
        END + 1
      }:5 \`links.url\` (entry 1) is missing. — Add under \`links\` (entry 1), for example, \`url: https://wiki.example.com/lunch-picker\`. The address.`,
    ],
    // Empty
    [
      'data: internal',
      'data:',
      '12:3 `classification.data` is empty. — Write, for example, `data: internal`.',
    ],
    [
      '',
      'purpose: ~',
      `${END}:10 \`purpose\` is empty. — Write, for example, \`purpose: Picks a place for lunch that suits everybody's diet.\`. Or remove the line.`,
    ],
    [
      '"Rebecca Yu"',
      '""',
      '4:9 `owner.name` is empty. — Write, for example, `name: Jane Doe`.',
    ],
    // Types
    [
      'version: 0.1.0',
      'version: 1.0',
      '2:10 `version` must be text, but it is the number "1.0". — Put it in quotes: "1.0.0".',
    ],
    [
      '',
      'cost_center: 4711',
      `${END}:14 \`cost_center\` must be text, but it is the number "4711". — Put it in quotes: "4711".`,
    ],
    [
      '2026-01-10',
      '2026',
      '9:15 `lifecycle.created_at` must be text, but it is the number "2026". — Write, for example, `created_at: 2026-01-10`.',
    ],
    [
      'ttl_days: 90',
      'ttl_days: ninety',
      '10:13 `lifecycle.ttl_days` must be a whole number, but it is the text "ninety". — Write, for example, `ttl_days: 30`.',
    ],
    [
      'ttl_days: 90',
      'ttl_days: 1.5',
      '10:13 `lifecycle.ttl_days` must be a whole number, but it is the number "1.5". — Write, for example, `ttl_days: 30`.',
    ],
    [
      'require_sbom: true',
      'require_sbom: yes',
      '22:17 `security.require_sbom` must be `true` or `false`, but it is the text "yes". — Write `require_sbom: true`, without quotes.',
    ],
    [
      'require_sbom: true',
      'require_sbom: "false"',
      '22:17 `security.require_sbom` must be `true` or `false`, but it is the text "false". — Write `require_sbom: false`, without quotes.',
    ],
    [
      '',
      'tags: food',
      `${END}:7 \`tags\` must be a list, but it is the text "food". — Write one entry per line, each with a dash in front, or in brackets: \`tags: [food, internal-tool]\`.`,
    ],
    [
      '- nodejs:18',
      '- nodejs: 18',
      '16:7 `runtime.allowed_runtimes` (entry 1) must be text, but it is a group of fields. — Write it without a space after the colon, `nodejs:18`, or put it in quotes.',
    ],
    [
      '',
      'flags: true',
      `${END}:8 \`flags\` must be a group of fields, but it is \`true\`. — Write its fields below it, each on a line of its own and indented by two spaces: \`security_review\`.`,
    ],
    [
      '',
      'budget: {daily: .inf}',
      `${END}:17 \`budget.daily\` must be a number, but it is the number ".inf". — Write, for example, \`daily: 1.5\`.`,
    ],
    // Values
    [
      'state: prototype',
      'state: Prototyp',
      '8:10 `lifecycle.state` cannot be "Prototyp". — Did you mean `prototype`? Use `prototype`, `approved`, `production` or `retired`.',
    ],
    [
      'name: where2eat',
      'name: Where2 Eat',
      '1:7 `name` is "Where2 Eat", but it must be lower-case letters, digits and dashes, with a letter or digit at both ends. — Did you mean `where2-eat`?',
    ],
    [
      'version: 0.1.0',
      'version: v0.1.0',
      '2:10 `version` is "v0.1.0", but it must be a semantic version: three numbers with dots, such as 1.4.0. — Did you mean `0.1.0`?',
    ],
    [
      '2026-01-10',
      '2026-02-29',
      '9:15 `lifecycle.created_at` is "2026-02-29", but it must be a day that exists, written year-month-day. — Write, for example, `created_at: 2026-01-10`.',
    ],
    [
      '2026-01-10',
      '2026-01-10T09:00:00Z',
      '9:15 `lifecycle.created_at` is "2026-01-10T09:00:00Z", but it must be a day that exists, written year-month-day. — Did you mean `2026-01-10`?',
    ],
    [
      'rebecca@example.com',
      'rebecca at example.com',
      '6:12 `owner.contact` is "rebecca at example.com", but it must be one e-mail address. — Write, for example, `contact: jane@example.com`.',
    ],
    [
      '- maps.example.com',
      '- https://maps.example.com/api',
      '19:7 `runtime.allowed_third_parties` (entry 1) is "https://maps.example.com/api", but it must be a domain name only: no https://, no path, no port, no star. — Did you mean `maps.example.com`?',
    ],
    [
      '- maps.example.com',
      '- "*.example.com"',
      '19:7 `runtime.allowed_third_parties` (entry 1) is "*.example.com", but it must be a domain name only: no https://, no path, no port, no star. — Write, for example, `- maps.example.com`.',
    ],
    [
      '',
      'links: ["javascript:alert(1)"]',
      `${END}:9 \`links\` (entry 1) is "javascript:alert(1)", but it must be a web address that starts with https:// or http://. — Write, for example, \`- { url: https://wiki.example.com/lunch-picker, title: Product brief }\`.`,
    ],
    [
      '',
      'source:\n  export_url: file:///etc/passwd',
      `${
        END + 1
      }:15 \`source.export_url\` is "file:///etc/passwd", but it must be a web address that starts with https:// or http://. — Write, for example, \`export_url: https://studio.example.com/apps/lunch-picker/export\`.`,
    ],
    [
      '',
      'budget: {currency: eur}',
      `${END}:20 \`budget.currency\` is "eur", but it must be the three capital letters of a currency. — Did you mean \`EUR\`?`,
    ],
    // Limits
    [
      'min_code_coverage: 0.5',
      'min_code_coverage: 80',
      '24:22 `security.min_code_coverage` is 80, but it must be between 0 and 1. — For 80 percent write `0.8`.',
    ],
    [
      'ttl_days: 90',
      'ttl_days: 0',
      '10:13 `lifecycle.ttl_days` is 0, but it must be between 1 and 3650. — Write, for example, `ttl_days: 30`.',
    ],
    [
      '',
      'budget: {monthly: -1}',
      `${END}:19 \`budget.monthly\` is -1, but it must be at least 0. — Write, for example, \`monthly: 20\`.`,
    ],
    [
      '',
      `sla: ${'x'.repeat(201)}`,
      `${END}:6 \`sla\` is 201 characters long; 200 are allowed. — Shorten it by 1.`,
    ],
    [
      '',
      `tags: [${Array.from({ length: 31 }, (_, i) => `t${i}`)}]`,
      `${END}:7 \`tags\` has 31 entries; 30 are allowed. — Keep those that matter most.`,
    ],
    // Warnings
    [
      '',
      'purpsoe: x',
      `${END}:1 warning: \`purpsoe\` is no field of a manifest and is ignored. — Did you mean \`purpose\`?`,
    ],
    [
      '  ttl_days: 90',
      '  ttlDays: 90',
      '10:3 warning: `lifecycle.ttlDays` is no field of a manifest and is ignored. — Did you mean `ttl_days`?',
    ],
    [
      '',
      'team: ops',
      `${END}:1 warning: \`team\` is no field of a manifest and is ignored. — Move it under \`owner\`.`,
    ],
    [
      '  ttl_days: 90',
      '  tier: sandbox',
      '10:3 warning: `lifecycle.tier` is no field of a manifest and is ignored. — Move it to the top level, without indentation.',
    ],
    [
      '',
      'colour: green',
      `${END}:1 warning: \`colour\` is no field of a manifest and is ignored. — Remove it; for a field of your own use a name that starts with "x-".`,
    ],
    [
      '- maps.example.com',
      '- maps.example.com\n    - Maps.example.com',
      '20:7 warning: "Maps.example.com" is in `runtime.allowed_third_parties` twice. — Remove one of the two.',
    ],
  ])('%j → %j', (from, to, expected) => {
    expect(problemsOf(from, to)).toEqual([expected]);
  });

  it('come in the order of the file', () => {
    const { problems } = parseManifest(
      changed('data: internal', 'data: secret').replace('team: ', 'taem: '),
    );
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'missing-field'],
      [5, 'unknown-field'],
      [12, 'value-not-allowed'],
    ]);
  });

  it('count columns without the byte order mark', () => {
    const [problem] = parseManifest(
      `\ufeff${changed('name: where2eat', 'name: Where2eat')}`,
    ).problems;
    expect(problem).toMatchObject({ line: 1, column: 7 });
  });

  it('count characters, not the units they are stored in', () => {
    expect(parseManifest(`${text}sla: ${'🍕'.repeat(200)}`).ok).toBe(true);
    expect(problemsOf('', `sla: ${'🍕'.repeat(201)}`)[0]).toContain('201');
  });

  it('guess no web address', () => {
    expect(problemsOf('', 'links: [HTTPS://exam ple.com]')[0]).not.toContain(
      'Did you mean',
    );
  });

  it('point into the document as JSON pointers do', () => {
    const { problems } = parseManifest(
      changed('', 'links:\n  - url: ftp://x\nflags: {a/b~c: 1}'),
    );
    expect(problems.map(({ path }) => path)).toEqual([
      '/links/0/url',
      '/flags/a~1b~0c',
    ]);
  });

  it('do not quote a whole page', () => {
    const [problem] = parseManifest(
      changed('state: prototype', `state: ${'x'.repeat(20_000)}`),
    ).problems;
    expect(problem.message.length).toBeLessThan(120);
  });
});

describe('problemsToText', () => {
  it('leaves out a place that is not known', () => {
    const problem: ManifestProblem = {
      severity: 'error',
      code: 'too-large',
      path: '',
      message: 'Too large.',
      fix: 'Shorten it.',
    };
    expect(problemsToText([problem, { ...problem, line: 3, column: 7 }])).toBe(
      'Too large. — Shorten it.\n3:7 Too large. — Shorten it.',
    );
    expect(problemsToText([])).toBe('');
  });
});

/** The same value with the fields of every group in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) {
    return value.map(item => shuffled(item, seed));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const rank = (name: string) =>
    Array.from(name).reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % seed, 7);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([name, field]) => [name, shuffled(field, seed)]),
  );
}

/** Manifests with any of their optional parts left out. */
const manifests = fc
  .subarray(
    Object.keys(completeManifest).filter(
      name =>
        ![
          'name',
          'version',
          'owner',
          'lifecycle',
          'classification',
          'runtime',
          'security',
        ].includes(name),
    ),
  )
  .map(left => {
    const manifest = structuredClone(completeManifest);
    left.forEach(name => Reflect.deleteProperty(manifest, name));
    return manifest;
  });

describe('any input', () => {
  it('never makes it throw, and answers the same each time', () => {
    const pieces = fc.constantFrom(
      ...'[]{}:,-?|>&*!%@`\'"#~ \n\t\r0'.split(''),
      '\n  ',
      '- ',
      ': ',
      '---\n',
      '...\n',
      '<<',
      '__proto__',
      'name',
      'owner:\n  name: x\n',
      '\ufeff',
      '\ud800',
      '\u0000',
      '\u2028',
      '1e999',
      '0x',
      '"\\u',
      'é',
      '🍕',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.nat(text.length), pieces)
        .map(([at, piece]) => text.slice(0, at) + piece + text.slice(at)),
    );
    fc.assert(
      fc.property(fc.oneof(texts, fc.uint8Array()), content => {
        const result = parseManifest(content);
        expect(parseManifest(content)).toEqual(result);
        expect(result.ok).toBe(
          result.problems.every(({ severity }) => severity === 'warning'),
        );
        problemsToText(result.problems);
      }),
      { numRuns: 500 },
    );
  });

  it('brings every valid manifest back as it was, as YAML and as JSON', () => {
    fc.assert(
      fc.property(manifests, manifest => {
        const expected = { ok: true, manifest, problems: [] };
        expect(parseManifest(stringify(manifest))).toMatchObject(expected);
        expect(parseManifest(JSON.stringify(manifest))).toMatchObject(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same result for any order of fields', () => {
    const ordered = parseManifest(stringify(completeManifest));
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), seed => {
        const result = parseManifest(
          stringify(shuffled(completeManifest, seed)),
        );
        expect(JSON.stringify(result.ok && result.manifest)).toBe(
          JSON.stringify(ordered.ok && ordered.manifest),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('has the SHA-256 of the bytes as digest', () => {
    for (const content of [text, `\ufeff${text}# Zoë`]) {
      const digest = createHash('sha256').update(content).digest('hex');
      const expected = { ok: true, digest: `sha256:${digest}` };
      expect(parseManifest(content)).toMatchObject(expected);
      expect(parseManifest(Buffer.from(content))).toMatchObject(expected);
    }
  });
});
