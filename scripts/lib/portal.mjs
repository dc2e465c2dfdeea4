/** Running the development portal: its ports, its state, its start, and when it is ready. */
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';
import { processIsAlive, startGroup } from './commands.mjs';
import { portIsTaken } from './ports.mjs';
import { Problem } from './problem.mjs';

export const defaultPorts = { app: 3000, backend: 7007 };
const readyTimeoutMs = 180_000;
const pollEveryMs = 1_000;

/** The development server outlives its backend and waits for a change; these are the backend's last words. */
const crashPattern = /^Node\.js v\d|BackendStartupError|ConfigSchemaError/m;

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
              todo: `Open http://localhost:${own.ports.app}, or stop it with: ${own.stopCommand}`,
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
 * @returns {Promise<{ pid: number, ports: { app: number, backend: number }, stopCommand: string } | undefined>}
 */
export async function findRunning(paths) {
  const content = await fs.readFile(paths.running, 'utf8').catch(() => '');
  if (!content) return undefined;
  const { pid, group, ports, startedAt } = JSON.parse(content);
  const running = [
    { pid, ports, stopCommand: `kill ${pid}` },
    // Its head was killed, the portal itself lives on.
    { pid: group, ports, stopCommand: `kill -- -${group}` },
  ].find(candidate => processIsAlive(candidate.pid));
  if (!running) return undefined;
  // After a reboot the number may belong to somebody else: only a used port makes it the portal's.
  const taken = await Promise.all(Object.values(ports).map(portIsTaken));
  const young = Date.now() - startedAt < readyTimeoutMs;
  return young || taken.includes(true) ? running : undefined;
}

/**
 * Starts the development portal. The caller stops it.
 * @param {ReturnType<import('./paths.mjs').projectPaths>} paths
 * @param {{ env: NodeJS.ProcessEnv, logFile: string, ports?: { app: number, backend: number }, configFiles?: string[] }} options
 *   configFiles: used instead of the project's default ones
 */
export async function startPortal(
  paths,
  { env, logFile, ports = defaultPorts, configFiles = [] },
) {
  await fs.mkdir(paths.databases, { recursive: true });
  const cli = path.join(paths.nodeModules, '.bin', 'backstage-cli');
  const configArgs = configFiles.flatMap(file => ['--config', file]);
  const group = startGroup(cli, ['repo', 'start', ...configArgs], {
    cwd: paths.root,
    env: { BROWSER: 'none', ...env },
    logFile,
  });
  return { ...group, logFile, ports };
}

/** Notes that this process runs the portal, so that a second start or a reset can say so. */
export async function noteRunning(paths, { pid: group, ports }) {
  const note = { pid: process.pid, group, ports, startedAt: Date.now() };
  await fs.writeFile(paths.running, JSON.stringify(note));
  return async () => {
    // The next start may have begun while this one was still stopping.
    const current = await fs.readFile(paths.running, 'utf8').catch(() => '');
    if (current === JSON.stringify(note)) await fs.rm(paths.running);
  };
}

/**
 * Waits until every check has been answered with success.
 * @param {{ exited: Promise<number>, logFile: string }} portal
 * @param {{ url: string, headers?: Record<string, string> }[]} checks
 * @param {{ note?: (text: string) => void, timeoutMs?: number }} [options] note: hears what is still missing
 * @throws Problem when it ends or does not answer in time
 */
export async function waitUntilReady(
  portal,
  checks,
  { note = () => {}, timeoutMs = readyTimeoutMs } = {},
) {
  let exitCode;
  portal.exited.then(code => {
    exitCode = code;
  });
  const deadline = Date.now() + timeoutMs;
  const waiting = new Set(checks);
  while (waiting.size > 0) {
    const missing = [...waiting].map(({ url }) => url).join(' and ');
    note(`no answer yet from ${missing}`);
    const log = await fs.readFile(portal.logFile, 'utf8');
    if (exitCode !== undefined || crashPattern.test(log)) {
      throw startFailure('The portal could not start.', portal.logFile, log);
    }
    if (Date.now() > deadline) {
      const message = `The portal does not answer at ${missing}.`;
      throw startFailure(message, portal.logFile, log);
    }
    for (const check of waiting) {
      if (await succeeds(check)) waiting.delete(check);
    }
    await new Promise(resolve => setTimeout(resolve, pollEveryMs));
  }
}

function startFailure(message, logFile, log) {
  return new Problem(message, {
    todo: `The lines above say why, all of them are in ${logFile}.`,
    details: lastWords(log),
  });
}

function lastWords(log) {
  const lines = log.trimEnd().split('\n');
  const telling = lines.filter(line => !line.includes('incomingRequest'));
  return telling.slice(-30).join('\n');
}

/** What answers with success once both halves of the portal are up. */
export function readinessChecks(ports) {
  return [
    {
      url: `http://localhost:${ports.backend}/.backstage/health/v1/readiness`,
    },
    { url: `http://localhost:${ports.app}/` },
  ];
}

/** What answers with success once the example people can sign in: the catalog reads them after the start. */
export function signInCheck(ports, person = people[0][0]) {
  return {
    url: `http://localhost:${ports.backend}/api/auth/demo/refresh`,
    headers: { 'x-demo-person': person, 'x-requested-with': 'XMLHttpRequest' },
  };
}

async function succeeds({ url, headers }) {
  try {
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(url, { headers, signal });
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
