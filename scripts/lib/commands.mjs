/** Running other programs: one that ends by itself, and one that keeps a whole group of processes alive. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';

const tailLines = 40;
const tailLineLength = 400;
const stopGraceMs = 10_000;

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} options
 *   onLine gets each line of stdout and stderr
 * @returns {Promise<{ code: number, signal?: string, stdout: string, tail: string }>} tail: the last lines of both streams
 */
export function runCommand(command, args, { cwd, env, onLine = () => {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const tail = [];
    const stdout = [];
    const take = (stream, keep) =>
      createInterface({ input: stream }).on('line', line => {
        keep?.push(line);
        tail.push(line.slice(0, tailLineLength));
        if (tail.length > tailLines) tail.shift();
        onLine(line);
      });
    take(child.stdout, stdout);
    take(child.stderr);
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve({
        code: code ?? 1,
        signal: signal ?? undefined,
        stdout: stdout.join('\n'),
        tail: tail.join('\n'),
      }),
    );
  });
}

/** Heads of the process groups that run now. */
const liveGroups = new Set();

/**
 * Starts a program as the head of its own process group, so that stopping it leaves no grandchild behind.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, logFile: string }} options logFile: written anew, gets all output
 * @returns {{ pid: number, exited: Promise<number>, stop: () => Promise<void> }}
 */
export function startGroup(command, args, { cwd, env, logFile }) {
  const output = openSync(logFile, 'w');
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  liveGroups.add(child.pid);
  const exited = new Promise(resolve => {
    child.once('error', () => resolve(127));
    child.once('exit', code => resolve(code ?? 1));
  });
  const stop = async () => {
    signalGroup(child.pid, 'SIGTERM');
    const deadline = Date.now() + stopGraceMs;
    while (groupIsAlive(child.pid) && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    signalGroup(child.pid, 'SIGKILL');
    liveGroups.delete(child.pid);
    await exited;
  };
  return { pid: child.pid, exited, stop };
}

/** For a process that has to end soon: stops every group it has started. */
export function stopAllGroups(signal = 'SIGTERM') {
  for (const pid of liveGroups) signalGroup(pid, signal);
}

function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function groupIsAlive(pid) {
  if (pid === undefined) return false;
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** True while a process of this id exists, whoever owns it. */
export function processIsAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
