/** The tests of these scripts themselves. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../commands.mjs';
import { Problem } from '../problem.mjs';
import { parseTestList, readReport } from '../reports.mjs';

/** @type {import('./index.mjs').Suite} */
export const scripts = {
  name: 'scripts',
  title: 'set-up, start, reset, token and the test runner',
  run: async ({ paths, env, nodeBin, print, reportFile }) => {
    const folder = path.join(paths.root, 'scripts/tests');
    const files = await listTests(folder);
    const report = reportFile('scripts.json');
    const reporter = path.join(
      paths.root,
      'scripts/lib/node-test-reporter.mjs',
    );
    await runCommand(
      path.join(nodeBin, 'node'),
      [
        '--test',
        ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
        ...[`--test-reporter=${reporter}`],
        ...[`--test-reporter-destination=${report}`],
        ...files,
      ],
      { cwd: paths.root, env, onLine: print },
    );
    return readReport(report, parseTestList);
  },
};

async function listTests(folder) {
  const names = await fs.readdir(folder).catch(() => []);
  const tests = names.filter(name => name.endsWith('.test.mjs')).sort();
  if (tests.length === 0) {
    throw new Problem(`No tests lie in ${path.basename(folder)}/.`);
  }
  return tests.map(name => path.join(folder, name));
}
