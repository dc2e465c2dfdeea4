/** The suites that are one yes or no each: types, lint rules, formatting. */
import path from 'node:path';
import { runCheck } from './tools.mjs';

/** @type {import('./index.mjs').Suite} */
export const types = {
  name: 'types',
  title: 'TypeScript accepts every file',
  run: context =>
    runInstalled(context, 'types', 'tsc', [
      ...['--noEmit', '--incremental', 'false', '--pretty', 'false'],
    ]),
};

/** @type {import('./index.mjs').Suite} */
export const lint = {
  name: 'lint',
  title: 'the lint rules hold in every package',
  run: context =>
    runInstalled(context, 'lint', 'backstage-cli', [
      ...['repo', 'lint', '--max-warnings', '0'],
    ]),
};

/** @type {import('./index.mjs').Suite} */
export const format = {
  name: 'format',
  title: 'every file is formatted',
  run: context => runInstalled(context, 'format', 'prettier', ['--check', '.']),
};

function runInstalled(context, name, tool, args) {
  const command = path.join(context.paths.nodeModules, '.bin', tool);
  return runCheck(context, { name, command, args });
}
