import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packages, policiesDir, runOpa } from './opa.mjs';
import { readRuleData } from './ruleData.mjs';
import { ruleDocs } from './ruleDocs.mjs';
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
export function compileAll() {
  const texts = readRuleTexts();
  const data = readRuleData(join(policiesDir, 'data'), texts.rules);
  const bundle = [
    ['policy.wasm', compileWasm()],
    ['data.json', toJson(data)],
    ['rules.json', toJson(texts)],
  ];
  const below = (dir, files) =>
    [...files].map(([name, content]) => [`${dir}/${name}`, content]);
  return new Map([
    ...below('policies/dist', bundle),
    ...below('plugins/microapps-policy/bundle', bundle),
    ...below('docs/rules', ruleDocs(texts, data)),
    [
      'plugins/microapps-policy/src/generated/facts.json',
      readFileSync(join(policiesDir, 'schemas/facts.json')),
    ],
  ]);
}

/** Folders that hold generated files and nothing else. */
export const generatedDirs = [
  'policies/dist',
  'plugins/microapps-policy/bundle',
  'plugins/microapps-policy/src/generated',
  'docs/rules',
];
