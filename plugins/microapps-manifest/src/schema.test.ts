/** @jest-environment node */
import Ajv from 'ajv';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { ManifestSchema, manifestSchema, parseManifest } from '.';
import { formats } from './formats';
import { completeManifest } from './testing/completeManifest';

const ajv = new Ajv({
  strict: true,
  allowUnionTypes: true,
  formats,
}).addVocabulary(['x-rule']);
const validate = ajv.compile(manifestSchema);

function allSchemas(
  schema: ManifestSchema,
  path: string,
): [string, ManifestSchema][] {
  return [
    [path, schema],
    ...(schema.items ? allSchemas(schema.items, `${path}[]`) : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      property ? allSchemas(property, `${path}.${name}`) : [],
    ),
  ];
}

/** What `checkSchema` knows; `ManifestSchema` lists the same. */
const KEYWORDS = [
  'title',
  'description',
  'type',
  'examples',
  'enum',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'maxItems',
  'items',
  'required',
  'properties',
  'x-rule',
];

const fields = allSchemas(manifestSchema, '').slice(1);

describe('the JSON Schema', () => {
  it.each(fields)('describes and limits %s', (_, schema) => {
    const types = [schema.type].flat();
    expect(schema.description).toMatch(/^[A-Z].*\.$/);
    expect(
      types.includes('string') &&
        !schema.enum &&
        schema.maxLength === undefined &&
        !schema.pattern?.endsWith('{3}$') &&
        schema.format !== 'date',
    ).toBe(false);
    expect(types.includes('array') && schema.maxItems === undefined).toBe(
      false,
    );
    expect(types.includes('number') && schema.minimum === undefined).toBe(
      false,
    );
    expect(Boolean(schema.pattern || schema.format)).toBe(
      Boolean(schema['x-rule']),
    );
  });

  it('uses only what the parser checks', () => {
    const used = new Set(fields.flatMap(([, schema]) => Object.keys(schema)));
    expect([...used].filter(keyword => !KEYWORDS.includes(keyword))).toEqual(
      [],
    );
  });

  it.each(fields.filter(([, schema]) => schema.examples))(
    'gives valid examples for %s',
    (_, schema) => {
      const valid = ajv.compile(schema);
      expect(schema.examples?.filter(example => !valid(example))).toEqual([]);
    },
  );

  it('gives an example for every field that is no group', () => {
    expect(
      fields
        .filter(([, { properties, examples }]) => !properties && !examples)
        .map(([path]) => path),
    ).toEqual([]);
  });
});

/** A complete manifest in which some values are replaced or removed. */
const damaged = fc
  .array(
    fc.record({
      at: fc.constantFrom(...pathsOf(completeManifest, [])),
      to: fc.oneof(
        fc.constantFrom<unknown>(
          undefined,
          null,
          true,
          0,
          -1,
          1.5,
          80,
          'yes',
          '',
          ' ',
          'two\nlines',
          'A B',
          '2026-02-30',
          '2024-02-29',
          ['javascript', 'alert(1)'].join(':'),
          'https://example.com',
          'a@b.example',
          [],
          {},
          ['x', 'x'],
        ),
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(fc.string(), { maxLength: 3 }),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map(changes => {
    const copy = structuredClone(completeManifest);
    for (const { at, to } of changes) {
      replace(copy, at, to);
    }
    return copy;
  });

function pathsOf(value: unknown, path: string[]): string[][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, field]) => [
        [...path, name],
        ...pathsOf(field, [...path, name]),
      ])
    : [];
}

function replace(root: unknown, path: string[], to: unknown) {
  const [name, ...rest] = path;
  if (typeof root !== 'object' || root === null) {
    return; // an earlier change took the parent away
  }
  if (rest.length > 0) {
    replace(Reflect.get(root, name), rest, to);
  } else if (to === undefined && !Array.isArray(root)) {
    Reflect.deleteProperty(root, name);
  } else {
    Reflect.set(root, name, to ?? null);
  }
}

describe('parseManifest and a JSON Schema library', () => {
  it('agree on every manifest', () => {
    fc.assert(
      fc.property(damaged, manifest => {
        const { ok, problems } = parseManifest(stringify(manifest));
        // Characters that cannot be shown are refused whatever the schema says.
        fc.pre(!problems.some(problem => problem.code === 'control-character'));
        expect({ ok, problems }).toMatchObject({ ok: validate(manifest) });
      }),
      { numRuns: 300 },
    );
  });
});
