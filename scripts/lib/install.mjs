/** Installs the packages exactly as locked, once per state of the lock file, the package.json files and Node. */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './commands.mjs';
import { explainFailure } from './failures.mjs';
import { Problem } from './problem.mjs';
import { step } from './steps.mjs';

const gigabyte = 1024 ** 3;
const freeBytesForInstall = 3 * gigabyte;

/** True when the packages of exactly this state are installed. */
export async function isInstalled(paths, nodeVersion) {
  if (!existsSync(paths.yarnState)) return false;
  const stamp = await fs.readFile(paths.stamp, 'utf8').catch(() => '');
  return stamp === (await computeStamp(paths, nodeVersion));
}

/**
 * @param {ReturnType<import('./paths.mjs').projectPaths>} paths
 * @param {{ env: NodeJS.ProcessEnv, nodeVersion: string, registry: string }} options
 * @throws Problem saying what to do
 */
export async function installPackages(paths, { env, nodeVersion, registry }) {
  await fs.mkdir(paths.toolchain, { recursive: true });
  await fs.rm(paths.stamp, { force: true });
  const log = createWriteStream(paths.installLog);
  const { code, tail } = await step(
    'Installing the packages (the first time takes a few minutes)',
    note =>
      runCommand('yarn', ['install', '--immutable'], {
        cwd: paths.root,
        env,
        onLine: line => {
          log.write(`${line}\n`);
          const phase = /┌ (.+)/.exec(line);
          if (phase) note(phase[1].toLowerCase());
        },
      }),
  );
  log.end();
  if (code !== 0) throw explainFailure('The packages', tail, registry);
  await writeStamp(paths, nodeVersion);
}

/**
 * @param {string} folder
 * @param {number} [freeBytes] measured unless given
 * @throws Problem when the disk has no room for the packages
 */
export async function requireFreeSpace(folder, freeBytes) {
  const free = freeBytes ?? (await measureFreeBytes(folder));
  if (free >= freeBytesForInstall) return;
  throw new Problem(
    `The disk is nearly full: ${(free / gigabyte).toFixed(
      1,
    )} GB free, the packages need about 3 GB.`,
    { todo: 'Free some space, then run the same command again.' },
  );
}

async function measureFreeBytes(folder) {
  const { bavail, bsize } = await fs.statfs(folder);
  return bavail * bsize;
}

async function writeStamp(paths, nodeVersion) {
  const unfinished = `${paths.stamp}.new`;
  await fs.writeFile(unfinished, await computeStamp(paths, nodeVersion));
  await fs.rename(unfinished, paths.stamp);
}

/** A hash of everything that decides what is installed. */
async function computeStamp(paths, nodeVersion) {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${nodeVersion}\n`);
  for (const file of await listInputs(paths.root)) {
    hash.update(`${path.relative(paths.root, file)}\n`);
    hash.update(await fs.readFile(file));
  }
  return hash.digest('hex');
}

async function listInputs(root) {
  const rootFiles = ['package.json', 'yarn.lock', '.yarnrc.yml'];
  const folders = await listPackageFolders(root);
  return [
    ...rootFiles.map(file => path.join(root, file)),
    ...folders.map(folder => path.join(folder, 'package.json')),
  ]
    .filter(file => existsSync(file))
    .sort();
}

/** The folders of the project's own packages. */
export async function listPackageFolders(root) {
  const { workspaces = [] } = JSON.parse(
    await fs.readFile(path.join(root, 'package.json'), 'utf8'),
  );
  const folders = await Promise.all(
    workspaces.map(pattern => listMatches(root, pattern)),
  );
  return folders
    .flat()
    .filter(folder => existsSync(path.join(folder, 'package.json')));
}

async function listMatches(root, pattern) {
  if (!pattern.endsWith('/*')) return [path.join(root, pattern)];
  const parent = path.join(root, pattern.slice(0, -2));
  const names = await fs.readdir(parent).catch(() => []);
  return names.map(name => path.join(parent, name));
}
