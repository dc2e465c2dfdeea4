/** What holds for a template as a whole, whatever was answered. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { addOutcomes } from '../reports.mjs';
import { outcomeOf, withTool } from './check-repository.mjs';

/** Where a value may stand: files that nobody runs, and the two that npm reads. */
const filesWithValues = new Set([
  'CHANGELOG.md',
  'NOTICE',
  'README.md',
  'package-lock.json',
  'package.json',
  'policy.yaml',
  'src/index.html',
]);

/**
 * @param {string} template
 * @param {{ context: import('../suites/index.mjs').SuiteContext, render: Function, tools: object, folder: string }} options
 * @returns {Promise<import('../reports.mjs').Outcome>}
 */
export async function checkTemplate(
  template,
  { context, render, tools, folder },
) {
  const values = canaries(template);
  await render(template, values, folder);
  const run = (command, args) =>
    runCommand(command, args, { cwd: folder, env: context.env });
  const schemas = tools['check-jsonschema'];
  const manifest = {
    name: values.name,
    owner: { team: 'creators', contact: 'a@example.com' },
  };
  await fs.writeFile(
    path.join(folder, 'microapp.yaml'),
    JSON.stringify(manifest),
  );
  return addOutcomes([
    outcomeOf(
      `${template}: values stand where nothing runs them`,
      await straysIn(folder, values),
    ),
    outcomeOf(
      `${template}: the lock file fits and names no registry`,
      await lockProblem(folder),
    ),
    outcomeOf(
      `${template}: actions are pinned by digest`,
      await looseActions(folder),
    ),
    await withTool(tools.checkov, `${template}: checkov`, command =>
      run(command, [
        ...['--directory', folder, '--skip-download', '--quiet', '--compact'],
        ...['--framework', 'terraform', 'github_actions', 'gitlab_ci'],
      ]),
    ),
    await withTool(schemas, `${template}: Renovate's schema`, command =>
      run(command, [
        '--builtin-schema',
        'vendor.renovate',
        path.join(folder, 'renovate.json'),
      ]),
    ),
    await withTool(schemas, `${template}: GitHub's schema`, command =>
      run(command, [
        ...['--builtin-schema', 'vendor.github-workflows'],
        path.join(folder, '.github/workflows/check.yml'),
      ]),
    ),
  ]);
}

/** Values that can be told from everything else in a repository. */
function canaries(template) {
  return {
    name: 'canary-name',
    namespace: 'canary-namespace',
    tier: 'canary-tier',
    runtime: 'canary-runtime',
    templateName: `canary-${template}`,
    templateVersion: '9.8.7-canary',
    portalUrl: 'https://canary.example.com',
    title: 'Canary title',
    year: '2026-canary',
  };
}

async function filesIn(folder) {
  const entries = await fs.readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      path.relative(folder, path.join(entry.parentPath, entry.name)),
    );
}

async function straysIn(folder, values) {
  const strays = [];
  for (const name of await filesIn(folder)) {
    if (name === 'microapp.yaml') continue;
    const text = await fs.readFile(path.join(folder, name), 'utf8');
    const found = Object.keys(values).filter(key => text.includes(values[key]));
    if (found.length > 0 && !filesWithValues.has(name)) {
      strays.push(`${name} holds ${found.join(', ')}`);
    }
    if (/\{[%#]-?\s*(if|raw|endraw|set)|\$\{\{\s*values\./.test(text)) {
      strays.push(`${name} still has a piece of template in it`);
    }
  }
  return strays.length === 0 ? undefined : strays.join('\n');
}

async function lockProblem(folder) {
  const read = async name =>
    JSON.parse(await fs.readFile(path.join(folder, name), 'utf8'));
  const [own, lock] = await Promise.all([
    read('package.json'),
    read('package-lock.json'),
  ]);
  const { '': root, ...packages } = lock.packages;
  const resolved = Object.keys(packages).filter(
    name => packages[name].resolved,
  );
  const unchecked = Object.keys(packages).filter(
    name => !packages[name].integrity,
  );
  if (resolved.length > 0)
    return `These name a registry: ${resolved.join(', ')}`;
  if (unchecked.length > 0)
    return `These have no content hash: ${unchecked.join(', ')}`;
  const names = [lock.name, root.name, lock.version, root.version].join(' ');
  const wanted = [own.name, own.name, own.version, own.version].join(' ');
  return names === wanted
    ? undefined
    : `The lock file is for ${names}, the package is ${wanted}`;
}

async function looseActions(folder) {
  const text = await fs.readFile(
    path.join(folder, '.github/workflows/check.yml'),
    'utf8',
  );
  const uses = [...text.matchAll(/uses: (\S+)(.*)/g)];
  const loose = uses.filter(([line]) => !/@[0-9a-f]{40} # v\d/.test(line));
  if (uses.length === 0) return 'No action is used at all.';
  return loose.length === 0
    ? undefined
    : loose.map(([line]) => line).join('\n');
}
