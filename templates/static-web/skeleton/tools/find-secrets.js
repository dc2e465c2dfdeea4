/**
 * `npm run secrets`: looks for passwords and keys with gitleaks. On a machine without gitleaks it says so and lets you
 * go on; the pipeline calls it with `--required`, brings gitleaks and reads the whole history.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isProgram } from './is-program.js';

const root = path.resolve(import.meta.dirname, '..');
const version = '8.30.1';
const releases = `https://github.com/gitleaks/gitleaks/releases/download/v${version}`;
const archives = {
  'linux-x64': {
    name: `gitleaks_${version}_linux_x64.tar.gz`,
    sha256: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
  },
  'linux-arm64': {
    name: `gitleaks_${version}_linux_arm64.tar.gz`,
    sha256: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
  },
};

/**
 * What gitleaks is asked to read.
 * @param {string[]} words `--staged`: what is about to be committed; `--required`: the whole history; otherwise the files
 * @returns {string[][]} arguments, one list for each run
 */
export function gitleaksRuns(words) {
  const always = ['--no-banner', '--redact', '--verbose', '--config', '.gitleaks.toml', '.'];
  if (words.includes('--staged')) return [['git', '--pre-commit', '--staged', ...always]];
  const files = ['dir', ...always];
  return words.includes('--required') ? [['git', ...always], files] : [files];
}

/** @returns {boolean} whether a program of this name answers */
export function isThere(program) {
  return spawnSync(program, ['version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Fetches gitleaks and refuses it unless it is, byte for byte, the pinned one.
 * @param {string} folder where it is unpacked
 * @param {{ name: string, sha256: string }} archive
 * @param {(url: string) => Promise<Response>} [download]
 * @returns {Promise<string>} the program
 */
export async function fetchGitleaks(folder, { name, sha256 }, download = fetch) {
  const program = path.join(folder, 'gitleaks');
  if (existsSync(program)) return program;
  const response = await download(`${releases}/${name}`);
  if (!response.ok) throw new Error(`gitleaks could not be fetched: status ${response.status}.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error('What was fetched is not the gitleaks that is pinned here. Nothing was run.');
  }
  await mkdir(folder, { recursive: true });
  const archive = path.join(folder, name);
  await writeFile(archive, bytes);
  const { status } = spawnSync('tar', ['-xzf', archive, '-C', folder, 'gitleaks']);
  if (status !== 0) throw new Error('gitleaks could not be unpacked.');
  return program;
}

async function findGitleaks(required) {
  if (isThere('gitleaks')) return 'gitleaks';
  if (!required) return undefined;
  const archive = archives[`${process.platform}-${process.arch}`];
  if (!archive) throw new Error('Install gitleaks: there is none to fetch for this machine.');
  return fetchGitleaks(path.join(root, `node_modules/.cache/gitleaks-${version}`), archive);
}

async function main(words) {
  const program = await findGitleaks(words.includes('--required'));
  if (!program) {
    console.log(
      'Passwords and keys were not looked for: gitleaks is not installed here. CI does it.',
    );
    return 0;
  }
  for (const args of gitleaksRuns(words)) {
    const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) {
      console.log(
        '✖ Take it out, put it into the vault, and have it replaced: others may have seen it.',
      );
      return 1;
    }
  }
  return 0;
}

if (isProgram(import.meta)) {
  process.exitCode = await main(process.argv.slice(2)).catch((error) => {
    console.log(`✖ ${error.message}`);
    return 1;
  });
}
