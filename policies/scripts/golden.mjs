import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packages, policiesDir, runOpa } from './opa.mjs';

const dir = join(policiesDir, 'golden');

/** The golden examples by name. */
export function readGolden() {
  return readdirSync(dir)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(file => ({
      name: file.replace(/\.json$/, ''),
      path: join(dir, file),
      ...JSON.parse(readFileSync(join(dir, file), 'utf8')),
    }));
}

/**
 * One document with all examples as `data.golden`, for the Rego tests.
 *
 * @param {string} path
 */
export function writeGoldenDocument(path) {
  const golden = Object.fromEntries(
    readGolden().map(({ name, facts, result }) => [name, { facts, result }]),
  );
  writeFileSync(path, JSON.stringify({ golden }));
}

/**
 * Evaluates facts with OPA itself, the reference for the compiled policy.
 *
 * @param {string} factsPath
 */
export function evaluateWithOpa(factsPath) {
  const { stdout } = runOpa([
    'eval',
    '--format=json',
    '--ignore=*_test.rego',
    `--input=${factsPath}`,
    ...[...packages, 'dist/data.json'].map(path => `--data=${path}`),
    'data.microapps.assessment.result',
  ]);
  return JSON.parse(stdout).result?.[0].expressions[0].value;
}
