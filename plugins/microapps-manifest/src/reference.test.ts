/** @jest-environment node */
import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { resolve } from 'path';
import { parse } from 'yaml';
import { manifestSchema, parseManifest } from '.';

const example = readFileSync(
  resolve(__dirname, '../schema/example.microapp.yaml'),
);
const page = readFileSync(
  resolve(__dirname, '../../../docs/manifest.md'),
  'utf8',
);

describe('the manifest reference', () => {
  it('is what the schema generates', () => {
    const script = resolve(__dirname, '../scripts/generate-reference.mjs');
    // Throws with the script's own sentence when the page is out of date.
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });

  it('shows an example that is read without a warning', () => {
    expect(page).toContain(example.toString().trim());
    expect(parseManifest(example)).toMatchObject({ ok: true, problems: [] });
  });

  it('has every field of the schema in the example', () => {
    const shown = Object.keys(parse(example.toString()));
    expect(shown).toEqual(
      expect.arrayContaining(Object.keys(manifestSchema.properties ?? {})),
    );
  });
});
