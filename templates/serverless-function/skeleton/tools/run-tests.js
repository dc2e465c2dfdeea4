/** `npm test`: runs every test, refuses too little coverage, and writes reports/tests.json for the portal. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isProgram } from './is-program.js';
import { readManifest, readPolicy } from './read-app.js';

const root = path.resolve(import.meta.dirname, '..');

/**
 * The arguments for node.
 * @param {{ minCoverage?: number }} manifest
 * @param {{ minCoverage: number }} policy
 */
export function testArguments(manifest, policy) {
  const share = Math.max(manifest.minCoverage ?? 0, policy.minCoverage);
  return [
    '--test',
    '--experimental-test-coverage',
    '--test-coverage-exclude=**/*.test.js',
    '--test-coverage-exclude=tools/**',
    `--test-coverage-lines=${Math.round(share * 100)}`,
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tools/test-report.js',
    '--test-reporter-destination=reports/tests.json',
    'src/**/*.test.js',
    'tools/**/*.test.js',
  ];
}

if (isProgram(import.meta)) {
  const args = testArguments(await readManifest(), await readPolicy());
  rmSync(path.join(root, 'reports/tests.json'), { force: true });
  mkdirSync(path.join(root, 'reports'), { recursive: true });
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
