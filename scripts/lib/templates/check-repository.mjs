/** Makes one repository as the wizard does, and runs its own pipeline and the checkers over it. */
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { npm } from '../environment.mjs';
import {
  addOutcomes,
  failedOutcome,
  passedOutcome,
  skippedOutcome,
} from '../reports.mjs';

/** What a pipeline may not know about the portal here, whatever the machine has set. */
const portalVariables = ['MICROAPPS_PORTAL_URL', 'MICROAPPS_PORTAL_TOKEN'];

/**
 * @param {import('./combinations.mjs').Combination} combination
 * @param {object} options
 * @param {import('../suites/index.mjs').SuiteContext} options.context
 * @param {(template: string, values: object, target: string) => Promise<void>} options.render
 * @param {Awaited<ReturnType<import('./tools.mjs').findTools>>} options.tools
 * @param {string} options.folder where the repository is made; it is gone afterwards
 * @param {string} options.evidence where its manifest and its reports are kept
 * @returns {Promise<import('../reports.mjs').Outcome>}
 */
export async function checkRepository(combination, options) {
  const { context, render, tools, folder, evidence } = options;
  const { label, template, values, manifest } = combination;
  const env = environmentFor(context.env, tools);
  const run = (command, args) =>
    runCommand(command, args, { cwd: folder, env });
  try {
    await render(template, values, folder);
    await fs.writeFile(
      path.join(folder, 'microapp.yaml'),
      JSON.stringify(manifest),
    );
    await commitAll(run);
    const pipeline = await runPipeline(folder, env);
    context.print(
      `${label}: ${pipeline ? 'failed' : 'npm ci && npm run check'}`,
    );
    if (pipeline)
      return failedOutcome(`${label}: npm ci && npm run check`, pipeline);
    await keepEvidence(folder, evidence, manifest);
    return addOutcomes([
      passedOutcome(),
      outcomeOf(
        `${label}: the pipeline leaves the repository as it was`,
        await leftovers(run, folder),
      ),
      await lint(label, tools, { run, folder }),
      await findSecrets(label, tools, { folder, env }),
    ]);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

function environmentFor(env, { gitleaks }) {
  const others = Object.entries(env).filter(
    ([name]) => !portalVariables.includes(name),
  );
  const folders = gitleaks.command ? [path.dirname(gitleaks.command)] : [];
  return {
    ...Object.fromEntries(others),
    PATH: [...folders, env.PATH].join(path.delimiter),
    npm_config_prefer_offline: 'true',
  };
}

async function commitAll(run) {
  const person = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['add', '--all'],
    [...person, 'commit', '--quiet', '--no-verify', '--message=Made'],
  ]) {
    const { code, tail } = await run('git', args);
    if (code !== 0) throw new Error(`git ${args.at(-1)}: ${tail}`);
  }
}

/** @returns {Promise<string | undefined>} what failed */
async function runPipeline(cwd, env) {
  for (const args of [['ci'], ['run', 'check']]) {
    const { code, tail } = await npm(args, { cwd, env });
    if (code !== 0) return `npm ${args.join(' ')}\n${tail}`;
  }
  return undefined;
}

async function keepEvidence(folder, evidence, manifest) {
  await fs.mkdir(evidence, { recursive: true });
  await fs.writeFile(
    path.join(evidence, 'microapp.yaml'),
    JSON.stringify(manifest),
  );
  for (const name of ['sbom.cdx.json', 'tests.json']) {
    await fs.copyFile(
      path.join(folder, 'reports', name),
      path.join(evidence, name),
    );
  }
}

/** The texts of the manifest try to make a file called "hacked", and to become part of the page. */
async function leftovers(run, folder) {
  const { stdout } = await run('git', ['status', '--porcelain']);
  if (stdout !== '') return stdout;
  const page = path.join(folder, 'dist/index.html');
  if (!existsSync(page)) return undefined;
  const text = await fs.readFile(page, 'utf8');
  return text.includes('alert(1)')
    ? 'A text of the manifest is in the page.'
    : undefined;
}

async function lint(label, tools, { run, folder }) {
  const { actionlint, 'check-jsonschema': schemas } = tools;
  return addOutcomes([
    await withTool(actionlint, `${label}: actionlint`, command =>
      run(command, ['-no-color', '.github/workflows/check.yml']),
    ),
    await withTool(schemas, `${label}: GitLab's schema`, command =>
      run(command, [
        ...[
          '--builtin-schema',
          'vendor.gitlab-ci',
          '--data-transform',
          'gitlab-ci',
        ],
        path.join(folder, '.gitlab-ci.yml'),
      ]),
    ),
  ]);
}

/** The pipeline's own search, over files and history; then whether it finds a key that was put there. */
async function findSecrets(label, { gitleaks }, { folder, env }) {
  const search = () =>
    npm(['run', 'secrets', '--', '--required'], { cwd: folder, env });
  const clean = await withTool(gitleaks, `${label}: gitleaks`, search);
  if (!gitleaks.command) return clean;
  // Put together here, so that this file holds no key itself.
  const key = ['AK', 'IA', 'Q3EGRTYUIOPLKJH7'].join('');
  await fs.writeFile(
    path.join(folder, 'src/forgotten.js'),
    `export const key = '${key}';\n`,
  );
  const { code, tail } = await search();
  const found = code !== 0 && !tail.includes(key);
  const message = found
    ? undefined
    : `A forgotten key was not found, or was printed.\n${tail}`;
  return addOutcomes([
    clean,
    outcomeOf(`${label}: a forgotten key is found`, message),
  ]);
}

/** One test with a tool that may be missing. */
export async function withTool(tool, name, run) {
  if (tool.missing) return skippedOutcome(name, tool.missing);
  const { code, tail } = await run(tool.command);
  return outcomeOf(name, code === 0 ? undefined : tail);
}

/** @param {string | undefined} problem */
export function outcomeOf(name, problem) {
  return problem === undefined ? passedOutcome() : failedOutcome(name, problem);
}
