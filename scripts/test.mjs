/** `npm test`: sets up when needed, then runs every suite, or those named: `npm test -- unit policies`. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stopAllGroups } from './lib/commands.mjs';
import { projectPaths } from './lib/paths.mjs';
import { Problem, runScript } from './lib/problem.mjs';
import { runSuites } from './lib/run-suites.mjs';
import { setUp } from './lib/setup.mjs';
import { suites } from './lib/suites/index.mjs';

/** Set for the second half, which runs on the Node of the set-up. */
const readyVariable = 'MICROAPPS_TEST_NODE_BIN';
const interrupts = ['SIGINT', 'SIGTERM'];
const interruptGraceMs = 2_000;

await runScript(async () => {
  const names = process.argv.slice(2);
  if (names.includes('--list')) {
    const rows = suites.map(({ name, title }) => `${name.padEnd(10)} ${title}`);
    process.stdout.write(`${rows.join('\n')}\n`);
    return 0;
  }
  const chosen = chooseSuites(names);
  const nodeBin = process.env[readyVariable];
  return nodeBin ? runHere(chosen, nodeBin) : setUpAndContinue(names);
});

function chooseSuites(names) {
  const unknown = names.filter(name => suites.every(s => s.name !== name));
  if (unknown.length > 0) {
    throw new Problem(`There is no suite called ${unknown.join(', ')}.`, {
      todo: `Choose from: ${suites.map(({ name }) => name).join(', ')}.`,
      exitCode: 2,
    });
  }
  return names.length === 0
    ? suites
    : suites.filter(({ name }) => names.includes(name));
}

async function runHere(chosen, nodeBin) {
  for (const signal of interrupts) process.once(signal, endEarly);
  const paths = projectPaths();
  const { [readyVariable]: _, ...env } = process.env;
  const ci = Boolean(env.CI) && env.CI !== 'false';
  return runSuites(chosen, { paths, root: paths.root, env, nodeBin, ci });
}

// The portals under test live in process groups of their own, which Ctrl-C does not reach.
function endEarly() {
  stopAllGroups();
  setTimeout(() => {
    stopAllGroups('SIGKILL');
    process.exit(130);
  }, interruptGraceMs);
}

async function setUpAndContinue(names) {
  const paths = projectPaths();
  const { env, nodeBin } = await setUp(paths);
  const child = spawn(
    path.join(nodeBin, 'node'),
    [fileURLToPath(import.meta.url), ...names],
    {
      cwd: paths.root,
      env: { ...env, [readyVariable]: nodeBin },
      stdio: 'inherit',
    },
  );
  // This half waits for the other to clean up. Ctrl-C has reached it already; being told twice does no harm.
  for (const signal of interrupts) {
    process.on(signal, () => child.kill('SIGTERM'));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}
