/**
 * Files that programs write and people commit: each is what its program would write today.
 * A generator is a package.json script called `generate-<what>`, in any package. With `--check` it writes nothing and
 * ends with 0 (up to date), 1 (out of date) or 3 (its tool is not installed).
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { listPackageFolders } from '../install.mjs';
import { Problem } from '../problem.mjs';
import { addOutcomes } from '../reports.mjs';
import { runCheck } from './tools.mjs';

/** @type {import('./index.mjs').Suite} */
export const generated = {
  name: 'generated',
  title: 'API code and reference pages are up to date',
  run: async context => {
    const generators = await findGenerators(context.root);
    if (generators.length === 0) throw new Problem('No generator was found.');
    const outcomes = [];
    for (const { name, script, cwd } of generators) {
      context.print(`${name}: ${script}`);
      outcomes.push(
        await runCheck(context, {
          name: `${name} ${script} is up to date`,
          command: 'yarn',
          args: ['run', script, '--check'],
          cwd,
        }),
      );
    }
    return addOutcomes(outcomes);
  },
};

async function findGenerators(root) {
  const folders = [root, ...(await listPackageFolders(root))];
  const found = await Promise.all(
    folders.map(async cwd => {
      const file = path.join(cwd, 'package.json');
      const { name, scripts = {} } = JSON.parse(await fs.readFile(file));
      return Object.keys(scripts)
        .filter(script => script.startsWith('generate-'))
        .map(script => ({ name, script, cwd }));
    }),
  );
  return found.flat();
}
