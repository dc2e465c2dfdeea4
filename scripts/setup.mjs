/** `npm run setup`: the right Node, yarn and the packages, without starting anything. */
import { projectPaths } from './lib/paths.mjs';
import { runScript } from './lib/problem.mjs';
import { setUp } from './lib/setup.mjs';

await runScript(async () => {
  const { repeated, nodeVersion } = await setUp(projectPaths());
  process.stdout.write(
    repeated
      ? `Nothing to set up: Node ${nodeVersion} and the packages are in place.\n`
      : 'Set up. Start the portal with: npm start\n',
  );
});
