import { parseManifest } from '.';

// Runs in the browser-like environment that Backstage tests front ends in.
it('reads a manifest in a browser', () => {
  expect(typeof window).toBe('object');
  expect(parseManifest('name: Lunch')).toMatchObject({
    ok: false,
    problems: expect.arrayContaining([
      expect.objectContaining({ code: 'wrong-format', line: 1, column: 7 }),
    ]),
  });
});

it('takes the same digest of text and of its bytes', () => {
  const text = [
    'name: lunch-picker',
    'version: 0.1.0',
    'owner: {name: Zoë, team: peopleops, contact: zoe@example.com}',
    'lifecycle: {state: prototype, created_at: 2026-01-10}',
    'classification: {data: internal, pii: none}',
    'runtime: {allowed_runtimes: [], outbound_network: none}',
    'security: {secrets_policy: vault-only, require_sbom: true, require_tests: true}',
  ].join('\n');
  const fromText = parseManifest(text);
  expect(fromText).toMatchObject({ ok: true, problems: [] });
  expect(parseManifest(new TextEncoder().encode(text))).toEqual(fromText);
});
