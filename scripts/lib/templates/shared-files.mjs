/** What lies in every skeleton and has to be the same there: a repository carries all of its tools itself. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { failedOutcome, passedOutcome } from '../reports.mjs';

const programs = [
  'ask-gate',
  'find-secrets',
  'is-program',
  'portal',
  'read-app',
  'require-tests',
  'run-tests',
  'send-evidence',
  'test-report',
  'write-sbom',
];

export const sharedFiles = [
  '.editorconfig',
  '.gitattributes',
  '.githooks/pre-commit',
  '.github/workflows/check.yml',
  '.gitignore',
  '.gitlab-ci.yml',
  '.gitleaks.toml',
  '.npmrc',
  'LICENSE',
  'NOTICE',
  'biome.json',
  'infra/app.tf',
  'policy.yaml',
  'renovate.json',
  'tools/testing/app.js',
  'tools/testing/collector.js',
  ...programs.flatMap(name => [`tools/${name}.js`, `tools/${name}.test.js`]),
];

/** @returns {Promise<import('../reports.mjs').Outcome>} one test */
export async function compareSharedFiles(root, templates) {
  const read = (template, file) =>
    fs
      .readFile(
        path.join(root, 'templates', template, 'skeleton', file),
        'utf8',
      )
      .catch(() => `missing in ${template}`);
  const different = [];
  for (const file of sharedFiles) {
    const texts = await Promise.all(
      templates.map(({ name }) => read(name, file)),
    );
    if (new Set(texts).size > 1) different.push(file);
  }
  return different.length === 0
    ? passedOutcome()
    : failedOutcome(
        'files that every skeleton shares are the same in all of them',
        `These differ: ${different.join(
          ', ',
        )}. Change them in every skeleton alike.`,
      );
}
