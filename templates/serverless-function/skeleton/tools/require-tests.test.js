import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { filesWithoutTest } from './require-tests.js';
import { writeApp } from './testing/app.js';

test('a file without a test beside it is named, at any depth', async (t) => {
  const folder = await writeApp(t);
  await mkdir(path.join(folder, 'deep'));
  await mkdir(path.join(folder, 'testing'));
  const files = ['a.js', 'a.test.js', 'b.js', 'deep/c.js', 'page.html', 'testing/fake.js'];
  for (const name of files) await writeFile(path.join(folder, name), '');
  assert.deepEqual(await filesWithoutTest(folder), ['b.js', path.join('deep', 'c.js')]);
});
