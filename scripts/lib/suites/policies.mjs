/** The policies: their own tests with full coverage, and that what is compiled from them is what is committed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../problem.mjs';
import { addOutcomes, parseTestList, readReport } from '../reports.mjs';
import { runCheck } from './tools.mjs';

/** @type {import('./index.mjs').Suite} */
export const policies = {
  name: 'policies',
  title: 'the rules, their coverage, and the compiled bundle byte for byte',
  run: async context => {
    const report = context.reportFile('policies.json');
    const run = (name, script, args = []) =>
      runCheck(context, {
        name,
        command: path.join(context.nodeBin, 'node'),
        args: [locate(context, script), ...args],
      });
    const tests = await run('opa test', 'test.mjs', ['--report', report]);
    return addOutcomes([
      // Its report counts every test; without Go there is none, and one skipped test says so.
      tests.skipped.length > 0
        ? tests
        : addOutcomes([
            failuresOf(tests),
            await readReport(report, parseTestList),
          ]),
      await run('the compiled policies are those of the sources', 'check.mjs'),
    ]);
  },
};

function failuresOf(outcome) {
  return { ...outcome, passed: 0 };
}

function locate({ root }, script) {
  const file = path.join(root, 'policies/scripts', script);
  if (existsSync(file)) return file;
  throw new Problem(`The policies cannot be tested: ${script} is missing.`);
}
