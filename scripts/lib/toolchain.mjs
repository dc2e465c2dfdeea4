/**
 * Brings Node and yarn from the npm registry into `.toolchain/`, so that a fresh machine needs some Node, npm and git only.
 * npm itself downloads, checks against the pinned content hash and unpacks; a folder appears complete or not at all.
 */
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './commands.mjs';
import { npm } from './environment.mjs';
import { explainFailure } from './failures.mjs';
import { requireFreeSpace } from './install.mjs';
import { nodeFits, nodePackageFor, runsOnMusl } from './platform.mjs';
import { Problem } from './problem.mjs';
import { step } from './steps.mjs';

export const yarnPackage = {
  name: '@yarnpkg/cli-dist',
  program: 'yarn',
  version: '4.13.0',
  integrity:
    'sha512-c0YdSja652OezJqFnz9+pZwKfKAiBu2aRPJiHPU73sirTGgvQRTyaS5Y6PQHAmmaoa3RjCY6f3L2q9g8S/urqw==',
};

/**
 * Makes sure a fitting Node and yarn are there.
 * @param {{ toolchain: string }} paths
 * @param {{ env?: NodeJS.ProcessEnv, registry: string, running?: { platform: string, arch: string, version: string, execPath: string, musl: boolean } }} options
 * @returns {Promise<{ nodeBin: string, yarnBin: string, nodeVersion: string }>} folders for PATH
 */
export async function ensureToolchain(
  paths,
  { env = process.env, registry, running = runningNode() },
) {
  const tools = locateToolchain(paths, running);
  await removeUnfinished(paths.toolchain);
  if (tools.nodePackage && !existsSync(path.join(tools.nodeBin, 'node'))) {
    await step(
      `Fetching Node ${tools.nodeVersion} (about 50 MB; yours is ${running.version})`,
      () => fetchPackage(paths.toolchain, tools.nodePackage, { env, registry }),
    );
  }
  if (!existsSync(path.join(tools.yarnBin, 'yarn'))) {
    await step(`Fetching yarn ${yarnPackage.version}`, () =>
      fetchPackage(paths.toolchain, yarnPackage, { env, registry }),
    );
  }
  return tools;
}

/** Where Node and yarn are, or will be, for the Node that runs this script. */
export function locateToolchain(paths, running = runningNode()) {
  const yarnBin = path.join(folderOf(paths.toolchain, yarnPackage), 'bin');
  if (running.platform !== 'win32' && nodeFits(running.version)) {
    const nodeBin = path.dirname(running.execPath);
    return { nodeBin, yarnBin, nodeVersion: running.version };
  }
  const nodePackage = nodePackageFor(running);
  const nodeBin = path.join(folderOf(paths.toolchain, nodePackage), 'bin');
  return { nodeBin, yarnBin, nodeVersion: nodePackage.version, nodePackage };
}

export function runningNode() {
  return {
    platform: process.platform,
    arch: process.arch,
    version: process.versions.node,
    execPath: process.execPath,
    musl: runsOnMusl(),
  };
}

/**
 * Downloads one pinned package and moves it into place.
 * @param {string} toolchain
 * @param {{ name: string, version: string, integrity: string, program: string }} pinned program: what it is fetched for
 * @throws Problem when it cannot be fetched, is not what was pinned, or does not run
 */
export async function fetchPackage(toolchain, pinned, { env, registry }) {
  await fs.mkdir(toolchain, { recursive: true });
  const work = await fs.mkdtemp(path.join(toolchain, 'unfinished-'));
  try {
    await writeLockedProject(work, pinned);
    const { code, tail } = await npm(
      [
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--fetch-retries=1',
        '--fetch-retry-mintimeout=1000',
        '--prefix',
        work,
      ],
      { cwd: work, env },
    );
    if (code !== 0) {
      throw explainFailure(`${pinned.name} ${pinned.version}`, tail, registry);
    }
    const unpacked = path.join(work, 'node_modules', pinned.name);
    await makeExecutable(path.join(unpacked, 'bin'));
    await requireItRuns(unpacked, pinned, env);
    await fs.rename(unpacked, folderOf(toolchain, pinned));
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

// A lock file without addresses: npm takes the package from its own registry and refuses any other content.
async function writeLockedProject(folder, { name, version, integrity }) {
  const root = { name: 'toolchain', dependencies: { [name]: version } };
  const lock = {
    name: 'toolchain',
    lockfileVersion: 3,
    packages: { '': root, [`node_modules/${name}`]: { version, integrity } },
  };
  await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify(root));
  await fs.writeFile(
    path.join(folder, 'package-lock.json'),
    JSON.stringify(lock),
  );
}

// npm sets the run bit only on what a package declares as its command, which leaves out yarn's shell wrapper.
async function makeExecutable(bin) {
  const names = await fs.readdir(bin);
  await Promise.all(names.map(name => fs.chmod(path.join(bin, name), 0o755)));
}

// npm reports success when the disk ran full while it unpacked: only running the program tells that it is whole.
async function requireItRuns(unpacked, { program, version }, env) {
  const { code, stdout, tail } = await runCommand(
    path.join(unpacked, 'bin', program),
    ['--version'],
    { cwd: unpacked, env },
  ).catch(error => ({ code: 1, tail: error.message }));
  if (code === 0 && stdout.replace(/^v/, '') === version) return;
  await requireFreeSpace(unpacked);
  throw new Problem(`The fetched ${program} does not run on this machine.`, {
    todo: 'Install Node 24 (24.15 or later) yourself, put it first on PATH, and run the same command.',
    details: tail,
  });
}

function folderOf(toolchain, { name, version }) {
  const plainName = name.replace('@', '').replace('/', '-');
  return path.join(toolchain, `${plainName}-${version}`);
}

async function removeUnfinished(toolchain) {
  const entries = await fs.readdir(toolchain).catch(() => []);
  const leftovers = entries.filter(entry => entry.startsWith('unfinished-'));
  await Promise.all(
    leftovers.map(entry =>
      fs.rm(path.join(toolchain, entry), { recursive: true, force: true }),
    ),
  );
}
