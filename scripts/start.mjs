/** `npm start`: sets up when needed, checks what could be in the way, and runs the portal until Ctrl-C. */
import { projectPaths } from './lib/paths.mjs';
import {
  defaultPorts,
  noteRunning,
  people,
  readinessChecks,
  requireFreePorts,
  signInCheck,
  startPortal,
  stopRequested,
  waitUntilReady,
} from './lib/portal.mjs';
import { Problem, runScript } from './lib/problem.mjs';
import { setUp } from './lib/setup.mjs';
import { step } from './lib/steps.mjs';

await runScript(async () => {
  const paths = projectPaths();
  // Asked before the set-up as well, so that nobody waits for minutes to hear it.
  await requireFreePorts(paths, defaultPorts);
  const { env } = await setUp(paths);
  await requireFreePorts(paths, defaultPorts);
  await runPortal(paths, env);
});

async function runPortal(paths, env) {
  const stopped = stopRequested();
  const portal = await startPortal(paths, { env, logFile: paths.portalLog });
  const forgetRunning = await noteRunning(paths, portal);
  const checks = [...readinessChecks(portal.ports), signInCheck(portal.ports)];
  try {
    const ready = step('Starting the portal', note =>
      waitUntilReady(portal, checks, { note }),
    );
    const first = await Promise.race([ready, stopped]);
    if (first) return;
    process.stdout.write(greeting(portal.ports));
    const end = await Promise.race([stopped, portal.exited]);
    if (typeof end === 'number') {
      throw new Problem(`The portal ended by itself (exit code ${end}).`, {
        todo: `Its last words are in ${portal.logFile}; npm start starts it again.`,
      });
    }
  } finally {
    await portal.stop();
    await forgetRunning();
    process.stdout.write('The portal has stopped.\n');
  }
}

function greeting(ports) {
  const rows = people.map(([id, what]) => `    ${id.padEnd(20)}${what}\n`);
  return `
  The portal is ready: http://localhost:${ports.app}

  Sign in as one of:
${rows.join('')}
  Ctrl-C stops it. What you enter is kept in .portal/ (npm run reset empties it).
  What it logs goes to .portal/portal.log.

`;
}
