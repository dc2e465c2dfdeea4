/** @jest-environment node */
import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { ManifestSchema, manifestSchema, parseManifest } from '.';
import { parse, stringify } from 'yaml';

const dataDirectory = process.env.MICROAPPS_TEST_DATA;
const file = join(dataDirectory ?? '', 'where2eat', 'microapp.yaml');
const present = dataDirectory !== undefined && existsSync(file);

/** Every field with a fixed set of values, as [path, value]. */
function allowedValues(
  schema: ManifestSchema,
  path: string[] = [],
): [string, string[], unknown][] {
  const values = schema.type === 'boolean' ? [true, false] : schema.enum ?? [];
  return [
    ...values.map((value): [string, string[], unknown] => [
      `${path.join('.')}: ${value}`,
      path,
      value,
    ]),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      property ? allowedValues(property, [...path, name]) : [],
    ),
  ];
}

// Skipped tests name what they need.
const describeWithData = present ? describe : describe.skip;

describeWithData('the where2eat manifest (needs MICROAPPS_TEST_DATA)', () => {
  const bytes = present ? new Uint8Array(readFileSync(file)) : new Uint8Array();

  it('is read unchanged and without a warning', () => {
    const result = parseManifest(bytes);
    expect(result).toEqual({
      ok: true,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      manifest: parse(new TextDecoder().decode(bytes)),
      problems: [],
    });
  });

  it.each(allowedValues(manifestSchema))('may say %s', (_, path, value) => {
    const sibling = parse(new TextDecoder().decode(bytes));
    path.slice(0, -1).reduce((group, name) => {
      group[name] ??= {};
      return group[name];
    }, sibling)[path[path.length - 1]] = value;
    const result = parseManifest(stringify(sibling));
    expect(result).toMatchObject({ ok: true, manifest: sibling, problems: [] });
  });

  it.each([
    ['approved_by', null],
    ['approved_by', 'security-team@example.com'],
    ['approval_date', null],
    ['approval_date', '2026-02-28'],
  ])('may have %s: %s', (name, value) => {
    const sibling = parse(new TextDecoder().decode(bytes));
    sibling.compliance = { ...sibling.compliance, [name]: value };
    expect(parseManifest(JSON.stringify(sibling))).toMatchObject({
      ok: true,
      manifest: sibling,
      problems: [],
    });
  });
});
