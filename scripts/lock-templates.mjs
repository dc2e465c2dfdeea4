/** `npm run templates:lock`: writes the lock file of every template anew, for the packages its package.json names. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { npm } from './lib/environment.mjs';
import { projectPaths } from './lib/paths.mjs';
import { Problem, runScript } from './lib/problem.mjs';
import { templates } from './lib/templates/combinations.mjs';

/** Stands for the name while npm is at work: npm takes no template for one. */
const standIn = 'name-of-the-app';
const nameValue = '${{ values.name }}';

await runScript(async () => {
  for (const { name } of templates) {
    await lock(path.join(projectPaths().root, 'templates', name, 'skeleton'));
    process.stdout.write(`templates/${name}: package-lock.json written\n`);
  }
});

async function lock(skeleton) {
  const work = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-lock-'));
  try {
    const own = await fs.readFile(path.join(skeleton, 'package.json'), 'utf8');
    const named = own.replaceAll(nameValue, standIn);
    await fs.writeFile(path.join(work, 'package.json'), named);
    const args = ['install', '--package-lock-only', '--ignore-scripts'];
    const { code, tail } = await npm(
      [...args, '--omit-lockfile-registry-resolved'],
      { cwd: work, env: process.env },
    );
    if (code !== 0) {
      throw new Problem('npm could not lock the packages.', { details: tail });
    }
    const file = path.join(work, 'package-lock.json');
    const written = JSON.parse(await fs.readFile(file, 'utf8'));
    requireWhole(written);
    const text = JSON.stringify(written, undefined, 2);
    await fs.writeFile(
      path.join(skeleton, 'package-lock.json'),
      `${text.replaceAll(standIn, nameValue)}\n`,
    );
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

// npm leaves out what a registry does not have yet, such as a program for another kind of machine; `npm ci` then refuses.
function requireWhole({ packages }) {
  const wanted = Object.values(packages).flatMap(
    ({ optionalDependencies = {} }) => Object.keys(optionalDependencies),
  );
  const missing = wanted.filter(
    name => !packages[`node_modules/${name}`]?.version,
  );
  if (missing.length > 0) {
    throw new Problem('The registry does not have all parts of a package.', {
      todo: `Take an older version: ${missing.join(', ')} are missing.`,
    });
  }
}
