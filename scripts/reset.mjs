/** `npm run reset`: empties what the portal has stored, so that the next start begins with the example data. */
import fs from 'node:fs/promises';
import { projectPaths } from './lib/paths.mjs';
import { defaultPorts, findRunning, readinessChecks } from './lib/portal.mjs';
import { Problem, runScript } from './lib/problem.mjs';

await runScript(async () => {
  const paths = projectPaths();
  const running = await findRunning(paths);
  if (running) {
    throw new Problem(`The portal is running (process ${running.pid}).`, {
      todo: `Stop it first (Ctrl-C in its terminal, or ${running.stopCommand}), then run npm run reset again.`,
    });
  }
  if (await backendAnswers()) {
    throw new Problem(`A portal answers on port ${defaultPorts.backend}.`, {
      todo: 'Stop it first, then run npm run reset again.',
    });
  }
  await fs.rm(paths.portal, { recursive: true, force: true });
  process.stdout.write(
    'The portal is empty. The next npm start begins with the example data.\n',
  );
});

async function backendAnswers() {
  const [{ url }] = readinessChecks(defaultPorts);
  return fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    () => true,
    error => error.name === 'TimeoutError',
  );
}
