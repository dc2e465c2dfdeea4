/** `npm run tests-present`: every file with code has its test beside it. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isProgram } from './is-program.js';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string} folder
 * @returns {Promise<string[]>} files below it whose test is missing
 */
export async function filesWithoutTest(folder) {
  const entries = await readdir(folder, { recursive: true });
  const files = new Set(entries.filter((name) => /\.(js|mjs|cjs|ts)$/.test(name)));
  return [...files]
    .filter((name) => !/\.test\.\w+$/.test(name) && !name.startsWith(`testing${path.sep}`))
    .filter((name) => !files.has(name.replace(/(\.\w+)$/, '.test$1')))
    .sort();
}

if (isProgram(import.meta)) {
  const folders = ['src', 'tools'];
  const missing = await Promise.all(
    folders.map(async (folder) =>
      (await filesWithoutTest(path.join(root, folder))).map((name) => `${folder}/${name}`),
    ),
  );
  for (const file of missing.flat()) {
    console.log(`✖ ${file} has no test: write ${file.replace(/(\.\w+)$/, '.test$1')}.`);
  }
  process.exitCode = missing.flat().length > 0 ? 1 : 0;
}
