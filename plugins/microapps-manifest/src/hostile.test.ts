/** @jest-environment node */
import { parseManifest } from '.';

/** Enough to be a manifest, so that only what is added can be wrong. */
const good = [
  'name: lunch-picker',
  'version: 0.1.0',
  'owner: {name: Jane, team: peopleops, contact: jane@example.com}',
  'lifecycle: {state: prototype, created_at: 2026-01-10}',
  'classification: {data: internal, pii: none}',
  'runtime: {allowed_runtimes: [], outbound_network: none}',
  'security: {secrets_policy: vault-only, require_sbom: true, require_tests: true}',
  '',
].join('\n');
const LINE = good.split('\n').length;

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from(text).forEach((_, index) =>
    view.setUint16(2 * index, text.charCodeAt(index), littleEndian),
  );
  const order = littleEndian ? [0xff, 0xfe] : [0xfe, 0xff];
  return Uint8Array.from([...(mark ? order : []), ...bytes]);
}

const aliases = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 9 },
    (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`,
  ),
].join('\n');

type Row = [string, string | Uint8Array, string, number?, number?];

const refused: Row[] = [
  ['60,000 keys', lines(60_000, i => `k${i}: 1`), 'too-large'],
  ['8,000 keys in 64 KB', lines(7_000, i => `k${i}: 1`), 'too-many-keys', 1001],
  [
    '1,001 keys in brackets',
    `x: {${lines(1_001, i => `k${i},`).replace(/\n/g, ' ')}}`,
    'too-many-keys',
  ],
  [
    '1,001 keys with values in brackets',
    `x: {${lines(1_001, i => `k${i}: 1,`).replace(/\n/g, ' ')}}`,
    'too-many-keys',
  ],
  ['aliases nine deep', good + aliases, 'alias-not-allowed', LINE, 5],
  ['an anchor alone', `${good}notes: &a x`, 'alias-not-allowed', LINE, 8],
  ['100,000 nested brackets', '['.repeat(100_000), 'too-large'],
  ['60,000 nested brackets', '['.repeat(60_000), 'too-deep', 1, 33],
  ['nested braces', `${good}notes: ${'{a: '.repeat(40)}`, 'too-deep', LINE],
  ['mixed brackets', `notes: ${'{a: ['.repeat(10_000)}`, 'too-deep', 1],
  ['dashes in a row', `notes:\n  ${'- '.repeat(20_000)}`, 'too-deep', 2],
  ['question marks in a row', '? '.repeat(30_000), 'too-deep', 1],
  ['colons in a row', 'a: '.repeat(20_000), 'too-deep', 1],
  [
    'deep indentation',
    lines(60, i => `${' '.repeat(i)}k:`),
    'too-deep',
    33,
    34,
  ],
  ['deep dashes', lines(60, i => `${'  '.repeat(i)}- - x`), 'too-deep'],
  ['flow pairs', `x: ${'[a: '.repeat(20)}1${']'.repeat(20)}`, 'too-deep', 1],
  ['60,000 entries', `tags: [${'a,'.repeat(30_000)}]`, 'too-complex', 1],
  ['entries on lines', `tags:\n${'- a\n'.repeat(15_000)}`, 'too-complex'],
  ['comments only', '#\n'.repeat(32_000), 'too-complex'],
  ['line breaks only', '\n'.repeat(65_000), 'too-complex'],
  ['quotes', '"a" '.repeat(16_000), 'too-complex', 1],
  [
    '__proto__',
    `${good}__proto__: {tier: production}`,
    'forbidden-key',
    LINE,
    1,
  ],
  ['__proto__ in quotes', `${good}"__proto__": 1`, 'forbidden-key', LINE, 1],
  ['__proto__ escaped', `${good}"\\x5f_proto__": 1`, 'forbidden-key', LINE, 1],
  [
    '__proto__ inside',
    `${good}flags: {x-a: [{__proto__: 1}]}`,
    'forbidden-key',
    LINE,
    16,
  ],
  [
    'constructor',
    `${good}constructor: {prototype: 1}`,
    'forbidden-key',
    LINE,
    1,
  ],
  ['prototype', `${good}prototype: 1`, 'forbidden-key', LINE, 1],
  ['<<', `${good}<<: {tier: production}`, 'forbidden-key', LINE, 1],
  ['<< with an alias', `${good}<<: *base`, 'alias-not-allowed', LINE, 5],
  [
    '990 unknown keys',
    `${lines(990, i => `owner${i}: 1`)}`,
    'missing-field',
    1,
    1,
  ],
  [
    'many wrong values',
    `${good}tags: [${'1,'.repeat(3_000)}]`,
    'too-many-entries',
    LINE,
    7,
  ],
  ['several documents', `${good}---\n${good}`, 'several-documents', LINE, 1],
  [
    'several documents with marks',
    `---\n${good}---\n`,
    'several-documents',
    LINE + 1,
    1,
  ],
  ['a document behind an end', `${good}...\n${good}`, 'several-documents'],
  ['16,000 documents', '---\n'.repeat(16_000), 'several-documents', 2, 1],
  ['UTF-16 LE', utf16(good, true, true), 'not-utf8'],
  ['UTF-16 BE', utf16(good, false, true), 'not-utf8'],
  ['UTF-16 LE without a mark', utf16(good, true, false), 'not-utf8'],
  ['UTF-16 BE without a mark', utf16(good, false, false), 'not-utf8'],
  [
    'invalid UTF-8',
    Uint8Array.from([0x61, 0x3a, 0x20, 0xc3, 0x28]),
    'not-utf8',
  ],
  ['overlong UTF-8', Uint8Array.from([0x61, 0x3a, 0xc0, 0x80]), 'not-utf8'],
  ['half a surrogate pair', 'name: \ud800', 'not-utf8'],
  ['NUL', `${good}notes: a\u0000b`, 'control-character', LINE, 9],
  ['NUL, escaped', `${good}notes: "a\\0b"`, 'control-character', LINE, 8],
  [
    'NUL, escaped, in a name',
    `${good}"a\\0b": 1`,
    'control-character',
    LINE,
    1,
  ],
  ['escape sequence', `${good}notes: \u001b[31m`, 'control-character', LINE, 8],
  [
    'turned writing direction',
    `${good}notes: \u202egnp`,
    'control-character',
    LINE,
    8,
  ],
  [
    'isolated writing direction',
    `${good}notes: \u2066x`,
    'control-character',
    LINE,
    8,
  ],
  ['a C1 control', `${good}notes: \u009b`, 'control-character', LINE, 8],
  [
    'turned direction, escaped',
    `${good}notes: "\\u202e"`,
    'control-character',
    LINE,
    8,
  ],
  [
    'half a pair, escaped',
    `${good}notes: "\\ud800"`,
    'control-character',
    LINE,
    8,
  ],
  ['a tag', `${good}notes: !!js/function 'x'`, 'tag-not-allowed', LINE, 8],
  ['a harmless tag', `${good}notes: !!str x`, 'tag-not-allowed', LINE, 8],
  ['binary', `${good}notes: !!binary aGVsbG8=`, 'tag-not-allowed', LINE, 8],
  [
    'a directive',
    `%TAG ! tag:x,2000:\n---\n${good}`,
    'directive-not-allowed',
    1,
    1,
  ],
  ['a 5 MB scalar', `${good}notes: ${'x'.repeat(5_000_000)}`, 'too-large'],
  ['a 5 MB scalar in bytes', new Uint8Array(5_000_000).fill(0x78), 'too-large'],
  ['64 KB in characters, more in bytes', 'ä'.repeat(40_000), 'too-large'],
  ['nothing', '', 'empty-file', 1, 1],
  ['no bytes', new Uint8Array(), 'empty-file', 1, 1],
  ['only a byte order mark', '\ufeff', 'empty-file', 1, 1],
  ['only a comment', '# later\n', 'empty-file', 1, 1],
  ['only a start', '---\n', 'empty-file', 1, 1],
  ['a list', '- name: x', 'not-a-map', 1, 1],
  ['text', 'hello', 'not-a-map', 1, 1],
  ['64 KB of text', 'a\n'.repeat(32_000), 'not-a-map', 1, 1],
  ['a number', '42', 'not-a-map', 1, 1],
  ['null', 'null', 'not-a-map', 1, 1],
  ['a web page', '<!doctype html><html></html>', 'not-a-map', 1, 1],
  ['a tab as indentation', 'owner:\n\tname: Jane', 'syntax', 2, 1],
  ['a colon in a value', 'purpose: lunch: now', 'syntax', 1, 10],
  ['an open quote', 'name: "lunch', 'syntax', 1],
  ['64 KB in an open quote', `name: "${'\n'.repeat(64_000)}`, 'syntax'],
  ['a wrong indentation', 'owner:\n    name: Jane\n  team: x', 'syntax', 3],
  ['a wrong escape', 'name: "C:\\dir"', 'syntax', 1],
  ['a wrong first character', 'name: @jane', 'syntax', 1, 7],
  ['a list as a name', `${good}? [a]\n: b`, 'wrong-key', LINE, 3],
  ['no name at all', `${good}: b`, 'wrong-key', LINE, 1],
  ['the same name twice', `${good}name: other`, 'duplicate-key', LINE, 1],
  [
    'the same name twice inside',
    `${good}flags: {security_review: true, security_review: true}`,
    'duplicate-key',
    LINE,
    32,
  ],
  [
    'the same name twice in JSON',
    '{"name": "a", "name": "b"}',
    'duplicate-key',
    1,
    15,
  ],
];

/**
 * Processor time of the fastest of some calls: other work on the machine and the
 * compiling of the code are not what is measured.
 */
function fastestMs(content: string | Uint8Array): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    parseManifest(content);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

describe('hostile and broken files', () => {
  it.each(
    refused.map(([title, content, code, line, column]) => ({
      title,
      content,
      code,
      line,
      column,
    })),
  )('refuses $title', ({ content, code, line, column }) => {
    const result = parseManifest(content);

    const problem = result.problems.find(found => found.code === code);
    expect(result.ok).toBe(false);
    expect([problem?.severity, problem?.line, problem?.column]).toEqual([
      'error',
      line ?? problem?.line,
      column ?? problem?.column,
    ]);
    expect(problem?.message).toMatch(/^\S.*\.$/s);
    expect(problem?.fix).toMatch(/^\S.*[.?]$/s);
    expect(fastestMs(content)).toBeLessThan(50);
  });

  it('leaves the prototype of objects alone', () => {
    parseManifest(`${good}__proto__: {polluted: true}`);
    parseManifest(`${good}constructor: {prototype: {polluted: true}}`);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('shows a limited number of problems, errors first', () => {
    const { problems } = parseManifest(
      `${good}name: again\n${lines(500, i => `unknown${i}: 1`)}`,
    );
    expect(problems).toHaveLength(101);
    expect(problems[0].code).toBe('duplicate-key');
    expect(problems[100]).toMatchObject({
      severity: 'error',
      message: 'There are 401 more problems.',
    });
    const { ok, problems: warnings } = parseManifest(
      good + lines(500, i => `unknown${i}: 1`),
    );
    expect(ok).toBe(true);
    expect(warnings).toHaveLength(101);
    expect(warnings[100].message).toBe('There are 400 more problems.');
  });
});

describe('unusual files that are fine', () => {
  const expected = parseManifest(good);

  it.each<[string, string | Uint8Array]>([
    ['a byte order mark', new TextEncoder().encode(`\ufeff${good}`)],
    ['Windows line ends', good.replace(/\n/g, '\r\n')],
    ['a start and an end', `---\n${good}...\n`],
    ['comments', good.replace(/\n/g, ' # why\n')],
    ['a full 64 KB', good + '#'.repeat(64 * 1024 - good.length)],
    [
      'lists at the column of their fields',
      good + lines(60, i => `x-${i}:\n- a: 1\n  b:\n  - c\n- d`),
    ],
    ['own fields', `${good}x-ours: {anything: [1, 2]}\n`],
  ])('accepts %s', (_, content) => {
    expect(parseManifest(content)).toEqual({
      ...expected,
      digest: expect.stringMatching(/^sha256:/),
    });
  });

  it('accepts JSON indented with tabs', () => {
    const json = JSON.stringify(expected.ok && expected.manifest, null, '\t');
    expect(parseManifest(json)).toMatchObject({
      ok: true,
      manifest: expected.ok && expected.manifest,
    });
  });

  it('keeps pictograms, also as JSON escapes them', () => {
    expect(parseManifest(`${good}notes: "\\ud83c\\udf55 🍕"`)).toMatchObject({
      ok: true,
      manifest: { notes: '🍕 🍕' },
    });
  });
});
