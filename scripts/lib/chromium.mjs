/** A real Chromium for the browser tests: an installed one, else the one that comes as an npm package. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Problem } from './problem.mjs';

const run = promisify(execFile);

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing here may talk to the network by itself, and a container gives no sandbox. */
const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @returns {Promise<{ executablePath: string, args: string[], env: NodeJS.ProcessEnv, version: string }>}
 *   env: with what the browser needs to find its libraries
 * @throws Problem when there is no browser that starts
 */
export async function findChromium({ root, env }) {
  const installed = findInstalled(env);
  const executablePath = installed ?? (await unpackPackaged(root));
  const candidates = installed
    ? [env]
    : [env, { ...env, LD_LIBRARY_PATH: await unpackLibraries(root, env) }];
  const complaints = [];
  for (const candidate of candidates) {
    try {
      const { stdout } = await run(executablePath, ['--version'], {
        env: candidate,
      });
      const version = stdout.trim();
      return { executablePath, args: quietArgs, env: candidate, version };
    } catch (error) {
      complaints.push(error.stderr || error.message);
    }
  }
  throw new Problem('No Chromium starts on this machine.', {
    todo: 'Install one (for example: apt install chromium), then run the same command again.',
    details: complaints.join('\n'),
  });
}

function findInstalled(env) {
  const folders = (env.PATH ?? '').split(path.delimiter);
  const onPath = commands.flatMap(name =>
    folders.map(folder => path.join(folder, name)),
  );
  return [...onPath, ...macApplications].find(file => existsSync(file));
}

async function unpackPackaged(root) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem('No Chromium is installed.', {
      todo: 'Install Chromium or Google Chrome, then run the same command again.',
    });
  }
  const { default: chromium } = await importPackaged(root);
  return chromium.executablePath();
}

// The package brings copies of the few libraries beyond libc, for machines without them.
async function unpackLibraries(root, env) {
  const { inflate } = await importPackaged(root);
  const resolve = createRequire(path.join(root, 'e2e-tests/package.json'));
  const main = resolve.resolve('@sparticuz/chromium');
  await inflate(path.join(path.dirname(main), '../bin/al2023.tar.br'));
  const libraries = path.join(os.tmpdir(), 'al2023/lib');
  await fs.access(libraries);
  return [libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(':');
}

function importPackaged(root) {
  const resolve = createRequire(path.join(root, 'e2e-tests/package.json'));
  return import(pathToFileURL(resolve.resolve('@sparticuz/chromium')).href);
}
