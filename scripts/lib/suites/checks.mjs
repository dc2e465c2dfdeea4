/** The suites that are one yes or no each: types, lint rules, formatting. */
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { failedOutcome, passedOutcome } from '../reports.mjs';

/** @type {import('./index.mjs').Suite} */
export const types = {
  name: 'types',
  title: 'TypeScript accepts every file',
  run: context =>
    check(context, 'types', 'tsc', ['--noEmit', '--incremental', 'false']),
};

/** @type {import('./index.mjs').Suite} */
export const lint = {
  name: 'lint',
  title: 'the lint rules hold in every package',
  run: context =>
    check(context, 'lint', 'backstage-cli', [
      ...['repo', 'lint', '--max-warnings', '0'],
    ]),
};

/** @type {import('./index.mjs').Suite} */
export const format = {
  name: 'format',
  title: 'every file is formatted',
  run: context => check(context, 'format', 'prettier', ['--check', '.']),
};

async function check({ paths, env, print }, name, tool, args) {
  const { code, tail } = await runCommand(
    path.join(paths.nodeModules, '.bin', tool),
    args,
    { cwd: paths.root, env, onLine: print },
  );
  return code === 0 ? passedOutcome() : failedOutcome(name, tail);
}
