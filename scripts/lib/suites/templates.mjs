/**
 * The templates: every combination of answers is made into a repository with the portal's own `fetch:template`, and each
 * repository runs its own pipeline; then actionlint, GitLab's schema, gitleaks and checkov look at it, and the portal's
 * readers at what it would send.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { addOutcomes, failedOutcome, passedOutcome } from '../reports.mjs';
import { checkRepository } from '../templates/check-repository.mjs';
import { checkTemplate } from '../templates/check-templates.mjs';
import {
  listCombinations,
  templates as all,
} from '../templates/combinations.mjs';
import { createRenderer } from '../templates/render.mjs';
import { compareSharedFiles } from '../templates/shared-files.mjs';
import { findTools } from '../templates/tools.mjs';

/** Each repository is one process after the other, most of them waiting for the disk. */
const repositoriesAtOnce = 2;

/** @type {import('./index.mjs').Suite} */
export const templates = {
  name: 'templates',
  title: 'repositories of all combinations of answers run their own pipelines',
  run: async context => {
    const tools = await findTools(context);
    const render = createRenderer(context.root);
    const work = await fs.mkdtemp(
      path.join(os.tmpdir(), 'microapps-templates-'),
    );
    try {
      const options = { context, render, tools };
      const wholes = all.map(({ name }) =>
        checkTemplate(name, { ...options, folder: path.join(work, name) }),
      );
      return addOutcomes([
        await compareSharedFiles(context.root, all),
        ...(await Promise.all(wholes)),
        ...(await checkCombinations(options, work)),
        await askReaders(context, path.join(work, 'evidence')),
      ]);
    } finally {
      await fs.rm(work, { recursive: true, force: true });
    }
  },
};

async function checkCombinations(options, work) {
  const waiting = listCombinations().map((combination, index) => ({
    combination,
    index,
  }));
  const outcomes = [];
  const takeNext = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { combination, index } = next;
      const folder = path.join(work, `repository-${index}`);
      const evidence = path.join(work, 'evidence', combination.label);
      const outcome = await checkRepository(combination, {
        ...options,
        folder,
        evidence,
      });
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: repositoriesAtOnce }, takeNext));
  return outcomes;
}

/** What each repository would send, read as the portal reads it. */
async function askReaders({ root, env, nodeBin }, folder) {
  const { code, tail } = await runCommand(
    path.join(nodeBin, 'node'),
    [
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      path.join(root, 'scripts/lib/templates/accept-evidence.cjs'),
      folder,
    ],
    { cwd: root, env },
  );
  if (code !== 0)
    return failedOutcome('the portal reads what repositories send', tail);
  const results = JSON.parse(await fs.readFile(`${folder}.json`, 'utf8'));
  const outcomes = results.map(({ name, problem }) =>
    problem === undefined
      ? passedOutcome()
      : failedOutcome(
          `${name}: the portal takes manifest, SBOM and tests`,
          problem,
        ),
  );
  return outcomes.length > 0
    ? addOutcomes(outcomes)
    : failedOutcome(
        'the portal reads what repositories send',
        'Nothing was sent.',
      );
}
