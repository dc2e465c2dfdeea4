import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import {
  parseJestReport,
  parsePlaywrightReport,
  parseTestList,
  passedOutcome,
  readReport,
  skippedOutcome,
} from '../lib/reports.mjs';
import { runSuites } from '../lib/run-suites.mjs';
import { createProject, runScriptOf } from './temporary-project.mjs';

const counts = ({ passed, failed, skipped }) => [
  passed,
  failed.length,
  skipped.length,
];

test('jest: passed, failed, skipped, and a file that broke outside its tests', () => {
  const outcome = parseJestReport({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a works', status: 'passed' },
          { fullName: 'a breaks', status: 'failed', failureMessages: ['oh'] },
          { fullName: 'a waits', status: 'pending' },
        ],
      },
      {
        name: 'b.test.ts',
        status: 'failed',
        message: 'SyntaxError',
        assertionResults: [],
      },
    ],
  });
  assert.deepEqual(counts(outcome), [1, 2, 1]);
  assert.deepEqual(outcome.failed[1], {
    name: 'b.test.ts',
    message: 'SyntaxError',
  });
});

test('playwright: nested suites, second tries, reasons for skipping, errors outside tests', () => {
  const spec = (status, annotations) => ({
    title: status,
    tests: [{ status, projectName: 'chromium', annotations, results: [] }],
  });
  const outcome = parsePlaywrightReport(
    {
      errors: [{ message: 'no browser' }],
      suites: [
        {
          title: 'list',
          specs: [spec('expected')],
          suites: [
            {
              title: 'deep',
              specs: [
                spec('skipped', [{ type: 'skip', description: 'built only' }]),
                spec('flaky'),
                spec('unexpected'),
              ],
            },
          ],
        },
      ],
    },
    'built',
  );
  assert.deepEqual(counts(outcome), [2, 2, 1]);
  assert.deepEqual(outcome.skipped, [
    { name: 'built: list: deep: skipped (chromium)', reason: 'built only' },
  ]);
});

test('a plain list of tests', () => {
  const outcome = parseTestList({
    tests: [
      { name: 'a', status: 'passed' },
      { name: 'b', status: 'failed' },
      { name: 'c', status: 'skipped', message: 'no disk' },
    ],
  });
  assert.deepEqual(counts(outcome), [1, 1, 1]);
  assert.equal(outcome.skipped[0].reason, 'no disk');
});

test('a report that is missing, broken or empty is a failure', async t => {
  const { root } = await createProject(t);
  const file = path.join(root, 'report.json');
  const failure = async () =>
    (await readReport(file, parseJestReport)).failed[0].message;
  assert.match(await failure(), /left no report/);
  await fs.writeFile(file, '{"testResults": [');
  assert.match(await failure(), /cannot be read/);
  await fs.writeFile(file, '{}');
  assert.match(await failure(), /cannot be read/);
  await fs.writeFile(file, '{"testResults": []}');
  assert.match(await failure(), /names no test/);
});

async function runFake(t, outcomes, ci) {
  const paths = await createProject(t);
  const lines = [];
  const suites = outcomes.map((run, index) => ({
    name: `s${index}`,
    title: 'made up',
    run,
  }));
  const code = await runSuites(suites, { paths, ci }, line => lines.push(line));
  return { code, lines, paths };
}

test('the last line sums everything, and skipped tests are named', async t => {
  const { code, lines } = await runFake(t, [
    async () => passedOutcome(),
    async () => skippedOutcome('wasm is current', 'Go is missing'),
  ]);
  assert.equal(code, 0);
  assert.equal(lines.at(-1), '1 passed, 0 failed, 1 skipped');
  assert.ok(lines.includes('- skipped: wasm is current (Go is missing)'));
});

test('the browser runs beside the others, which take turns; the summary keeps its order', async t => {
  const paths = await createProject(t);
  const started = new Set();
  const running = new Set();
  const seen = [];
  const suite = (name, inBrowser, others) => ({
    name,
    inBrowser,
    title: 'made up',
    run: async ({ print }) => {
      started.add(name);
      running.add(name);
      seen.push([...running].filter(other => other !== 'browser').length);
      while (others.some(other => !started.has(other))) {
        await new Promise(resolve => setImmediate(resolve));
      }
      print('hello');
      running.delete(name);
      return passedOutcome();
    },
  });
  const lines = [];
  const suites = [
    suite('one', undefined, ['browser']),
    suite('browser', true, ['two']),
    suite('two', undefined, []),
  ];
  const code = await runSuites(suites, { paths, ci: true }, line =>
    lines.push(line),
  );
  assert.equal(code, 0);
  assert.equal(Math.max(...seen), 1);
  assert.equal(lines.at(-1), '3 passed, 0 failed, 0 skipped');
  const summary = lines.slice(lines.indexOf('\n── all suites'));
  const names = summary.map(line => line.split(' ')[0]).slice(1, 4);
  assert.deepEqual(names, ['one', 'browser', 'two']);
  assert.ok(lines.includes('   browser   hello'));
});

test('in CI a skipped test fails the run', async t => {
  const skip = async () => skippedOutcome('wasm is current', 'Go is missing');
  const { code, lines } = await runFake(t, [skip], true);
  assert.equal(code, 1);
  assert.equal(lines.at(-1), '0 passed, 0 failed, 1 skipped');
});

test('a runner that throws counts as a failure, and the others still run', async t => {
  const { code, lines } = await runFake(t, [
    async () => {
      throw new Error('no such tool');
    },
    async () => passedOutcome(),
  ]);
  assert.equal(code, 1);
  assert.equal(lines.at(-1), '1 passed, 1 failed, 0 skipped');
});

test('a report of an earlier run does not stand in for a missing one', async t => {
  const readOld = async ({ reportFile }) =>
    readReport(reportFile('old.json'), parseTestList);
  const prepare = async ({ paths }) => {
    const old = JSON.stringify({ tests: [{ name: 'a', status: 'passed' }] });
    await fs.writeFile(path.join(paths.reports, 'old.json'), old);
    return passedOutcome();
  };
  const { lines } = await runFake(t, [prepare, readOld]);
  assert.equal(lines.at(-1), '1 passed, 1 failed, 0 skipped');
});

test('an unknown suite is refused with the names there are', async t => {
  const paths = await createProject(t);
  const { code, stderr } = await runScriptOf(paths, 'test', ['unti']);
  assert.equal(code, 2);
  assert.match(stderr, /no suite called unti\. Choose from: types, /);
});
