import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packages, policiesDir, runOpa } from './opa.mjs';
import { factsCheck } from './factsCheck.mjs';
import { readRuleData } from './ruleData.mjs';
import { ruleDocs } from './ruleDocs.mjs';
import { readRuleTexts } from './ruleTexts.mjs';

/** Decisions that callers may ask the compiled policy for. */
const entrypoints = [
  'microapps/assessment/result',
  'microapps/gate/result',
  'microapps/risk/result',
  'microapps/tier/result',
];

const toJson = value => `${JSON.stringify(value, undefined, 2)}\n`;

/** A policy that goes wrong on purpose; the engine is tested with it. */
const misbehaving = 'plugins/microapps-policy/src/fixtures/misbehaving';

const BLOCK_BYTES = 512;

/** One file out of a tar archive, so that no tar program is needed. */
function fromTar(archive, wanted) {
  let offset = 0;
  while (offset < archive.length && archive[offset] !== 0) {
    const field = (start, length) =>
      archive
        .toString('latin1', offset + start, offset + start + length)
        .replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12), 8);
    const content = offset + BLOCK_BYTES;
    if (field(0, 100) === wanted) {
      return archive.subarray(content, content + size);
    }
    offset = content + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
  throw new Error(`the bundle holds no ${wanted}`);
}

/**
 * @param {{ sources: string[], entrypoints: string[], options?: string[] }} policy
 */
function compileWasm({ sources, entrypoints, options = [] }) {
  const dir = mkdtempSync(join(tmpdir(), 'policy-'));
  try {
    const bundle = join(dir, 'bundle.tar.gz');
    runOpa([
      'build',
      '--target=wasm',
      '--ignore=*_test.rego',
      ...options,
      ...entrypoints.map(name => `--entrypoint=${name}`),
      `--output=${bundle}`,
      ...sources,
    ]);
    return fromTar(gunzipSync(readFileSync(bundle)), '/policy.wasm');
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
    [
      'policy.wasm',
      compileWasm({
        sources: packages,
        entrypoints,
        options: ['--capabilities=capabilities.json'],
      }),
    ],
    ['data.json', toJson(data)],
    ['rules.json', toJson(texts)],
  ];
  const below = (dir, files) =>
    [...files].map(([name, content]) => [`${dir}/${name}`, content]);
  return new Map([
    ...below('policies/dist', bundle),
    ...below('plugins/microapps-policy/bundle', bundle),
    ...below('docs/rules', ruleDocs(texts, data)),
    ...below('plugins/microapps-policy/src/generated', factsCheck()),
    [
      `${misbehaving}.wasm`,
      compileWasm({
        sources: [`../${misbehaving}.rego`],
        entrypoints: ['microapps/assessment/result'],
      }),
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
