import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { makeSbom } from './write-sbom.js';

const root = path.resolve(import.meta.dirname, '..');

test('the list names what is shipped, with version and licence, and not what only builds', async () => {
  const { bomFormat, metadata, components } = await makeSbom(root);
  const { name, dependencies } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  );
  assert.equal(bomFormat, 'CycloneDX');
  assert.equal(metadata.component.name, name);
  const purls = components.map(({ purl }) => purl);
  for (const [part, version] of Object.entries(dependencies)) {
    const purl = `pkg:npm/${part.replace('@', '%40')}@${version}`;
    assert.ok(purls.includes(purl), `${purl} is missing`);
  }
  assert.equal(purls.filter((purl) => purl.includes('biome')).length, 0);
  assert.ok(components.every(({ licenses }) => licenses?.length > 0));
});
