/** Running the development portal: its ports, its state, its start, and when it is ready. */
import { once } from 'node:events';
import { openSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { processIsAlive, startGroup } from './commands.mjs';
import { portIsTaken } from './ports.mjs';
import { Problem } from './problem.mjs';

export const defaultPorts = { app: 3000, backend: 7007 };
const readyTimeoutMs = 180_000;
const pollEveryMs = 500;

/** Whom one can sign in as; the sign-in provider of the demo knows the same five. */
export const people = [
  ['creator', 'builds micro apps, in team creators'],
  ['team-lead', 'decides for the team'],
  ['security-reviewer', 'reviews access, data and exceptions'],
  ['platform-admin', 'runs the portal and its rules'],
  ['business-owner', 'pays, and sees what it brings'],
];

/**
 * @param {{ app: number, backend: number }} ports
 * @throws Problem naming the port somebody else has
 */
export async function requireFreePorts(paths, ports) {
  for (const port of [ports.app, ports.backend]) {
    if (await portIsTaken(port)) {
      const own = await findRunning(paths);
      throw own
        ? new Problem(
            `The portal already runs from this folder (process ${own.pid}): port ${port} is in use.`,
            {
              todo: `Open http://localhost:${own.ports.app}, or stop it with: kill ${own.pid}`,
            },
          )
        : new Problem(`Port ${port} is in use by another program.`, {
            todo: `Stop that program (lsof -i :${port} names it), then run npm start again.`,
          });
    }
  }
}

/**
 * The portal that was started from this folder and still lives.
 * @returns {Promise<{ pid: number, ports: { app: number, backend: number } } | undefined>}
 */
export async function findRunning(paths) {
  const content = await fs.readFile(paths.running, 'utf8').catch(() => '');
  if (!content) return undefined;
  const running = JSON.parse(content);
  if (!processIsAlive(running.pid)) return undefined;
  // After a reboot the number may belong to somebody else: only a used port makes it the portal's.
  const taken = await Promise.all(
    Object.values(running.ports).map(portIsTaken),
  );
  const young = Date.now() - running.startedAt < readyTimeoutMs;
  return young || taken.includes(true) ? running : undefined;
}

/**
 * Starts the development portal. The caller stops it.
 * @param {ReturnType<import('./paths.mjs').projectPaths>} paths
 * @param {{ env: NodeJS.ProcessEnv, ports?: { app: number, backend: number }, configFiles?: string[], outputFile?: string }} options
 *   configFiles: used instead of the project's default ones; outputFile: where the output goes instead of this terminal
 */
export async function startPortal(
  paths,
  { env, ports = defaultPorts, configFiles = [], outputFile },
) {
  await fs.mkdir(paths.databases, { recursive: true });
  const cli = path.join(paths.nodeModules, '.bin', 'backstage-cli');
  const configArgs = configFiles.flatMap(file => ['--config', file]);
  const group = startGroup(cli, ['repo', 'start', ...configArgs], {
    cwd: paths.root,
    env: { BROWSER: 'none', ...env },
    output: outputFile ? openSync(outputFile, 'w') : 'inherit',
  });
  return { ...group, ports };
}

/** Notes that this process runs the portal, so that a second start or a reset can say so. */
export async function noteRunning(paths, ports) {
  const note = { pid: process.pid, ports, startedAt: Date.now() };
  await fs.mkdir(paths.portal, { recursive: true });
  await fs.writeFile(paths.running, JSON.stringify(note));
  return () => fs.rm(paths.running, { force: true });
}

/**
 * Waits until every address answers with success.
 * @param {string[]} urls
 * @param {Promise<number>} exited of the process that should answer
 * @param {{ note?: (text: string) => void, timeoutMs?: number }} [options] note: hears what is still missing
 * @throws Problem when it ends or does not answer in time
 */
export async function waitUntilReady(
  urls,
  exited,
  { note = () => {}, timeoutMs = readyTimeoutMs } = {},
) {
  let exitCode;
  exited.then(code => {
    exitCode = code;
  });
  const deadline = Date.now() + timeoutMs;
  const waiting = new Set(urls);
  while (waiting.size > 0) {
    const missing = [...waiting].join(' and ');
    note(`no answer yet from ${missing}`);
    if (exitCode !== undefined) {
      throw new Problem(
        `The portal ended while starting (exit code ${exitCode}).`,
        { todo: 'The lines above say why.' },
      );
    }
    if (Date.now() > deadline) {
      throw new Problem(`The portal does not answer at ${missing}.`, {
        todo: 'An error in the lines above says why; without one, stop other heavy programs and try again.',
      });
    }
    for (const url of waiting) if (await succeeds(url)) waiting.delete(url);
    await new Promise(resolve => setTimeout(resolve, pollEveryMs));
  }
}

/** The addresses that tell that both halves of the portal are up. */
export function readinessUrls(ports) {
  return [
    `http://localhost:${ports.backend}/.backstage/health/v1/readiness`,
    `http://localhost:${ports.app}/`,
  ];
}

async function succeeds(url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Resolves with the name of the signal that asks this process to end. */
export function stopRequested() {
  return Promise.race(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal =>
      once(process, signal).then(() => signal),
    ),
  );
}
