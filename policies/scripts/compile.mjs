import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { packages, policiesDir, runOpa } from './opa.mjs';
import { readRuleData } from './ruleData.mjs';
import { readRuleTexts } from './ruleTexts.mjs';

/** Decisions that callers may ask the compiled policy for. */
export const entrypoints = [
  'microapps/assessment/result',
  'microapps/gate/result',
  'microapps/risk/result',
  'microapps/tier/result',
];

const toJson = value => `${JSON.stringify(value, undefined, 2)}\n`;

function compileWasm() {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'));
  try {
    const bundle = join(dir, 'bundle.tar.gz');
    runOpa([
      'build',
      '--target=wasm',
      '--capabilities=capabilities.json',
      '--ignore=*_test.rego',
      ...entrypoints.map(name => `--entrypoint=${name}`),
      `--output=${bundle}`,
      ...packages,
    ]);
    const unpacked = spawnSync('tar', ['-xzf', bundle, '-C', dir]);
    if (unpacked.status !== 0) {
      throw new Error(`tar could not open the bundle: ${unpacked.stderr}`);
    }
    return readFileSync(join(dir, 'policy.wasm'));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Everything that is generated from the policies, by path below the root of
 * the project.
 *
 * @returns {Map<string, Buffer | string>}
 */
export function compileBundle() {
  const rules = readRuleTexts();
  const data = readRuleData(join(policiesDir, 'data'), rules.rules);
  return {
    rules,
    data,
    files: new Map([
      ['policy.wasm', compileWasm()],
      ['data.json', toJson(data)],
      ['rules.json', toJson(rules)],
    ]),
  };
}

/**
 * Writes `files` into `dir`.
 *
 * @param {string} dir
 * @param {Map<string, Buffer | string>} files
 */
export function writeFiles(dir, files) {
  mkdirSync(dir, { recursive: true });
  for (const [name, content] of files) {
    writeFileSync(join(dir, name), content);
  }
}
