// Format, types, tests and coverage of the policies; the report says how many.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBuiltins } from './builtinCases.mjs';
import { difference } from './differential.mjs';
import { writeGoldenDocument } from './golden.mjs';
import { packages, policiesDir, requireGo, runOpa } from './opa.mjs';
import { checkRuleData } from './ruleDataCases.mjs';

const { values } = parseArgs({ options: { report: { type: 'string' } } });
requireGo();

const sources = [...packages, 'fixture'];
const tests = [];

function record(name, problem) {
  tests.push(
    problem
      ? { name, status: 'failed', message: problem }
      : { name, status: 'passed' },
  );
}

function check(name, run) {
  try {
    record(name, run());
  } catch (error) {
    record(name, error.message);
  }
}

/** Unknown fields are allowed in facts, but a policy that reads one is wrong. */
function closed(schema) {
  if (Array.isArray(schema)) {
    return schema.map(closed);
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === 'additionalProperties' ? false : closed(value),
    ]),
  );
}

function checkTypes(dir) {
  for (const name of ['facts', 'risk', 'tiers']) {
    const schema = readFileSync(join(policiesDir, `schemas/${name}.json`));
    writeFileSync(
      join(dir, `${name}.json`),
      JSON.stringify(closed(JSON.parse(schema))),
    );
  }
  runOpa([
    'check',
    '--strict',
    '--capabilities=capabilities.json',
    `--schema=${dir}`,
    '--ignore=*_test.rego',
    ...packages,
  ]);
}

function runTests(documents) {
  const { stdout, stderr } = runOpa(
    ['test', '--format=json', ...sources, ...documents],
    { allowFailure: true },
  );
  if (!stdout.trim().startsWith('[')) {
    throw new Error(`opa test did not run: ${stdout}${stderr}`);
  }
  for (const test of JSON.parse(stdout)) {
    record(
      `${test.package}.${test.name}`,
      test.fail || test.error || test.skip
        ? `${test.location.file}:${test.location.row} ${
            test.skip ? 'is skipped' : 'fails'
          }`
        : undefined,
    );
  }
}

function uncovered(documents) {
  const { stdout } = runOpa(
    ['test', '--coverage', '--format=json', ...sources, ...documents],
    { allowFailure: true },
  );
  if (!stdout.startsWith('{')) {
    return 'not measured while a test fails';
  }
  const report = JSON.parse(stdout);
  const gaps = Object.entries(report.files)
    .filter(([file]) => !file.endsWith('_test.rego'))
    .flatMap(([file, { not_covered: ranges = [] }]) =>
      ranges.map(({ start, end }) => `${file}:${start.row}-${end.row}`),
    );
  return gaps.length > 0 ? `not covered: ${gaps.join(', ')}` : undefined;
}

const dir = mkdtempSync(join(tmpdir(), 'policies-'));
try {
  const goldenPath = join(dir, 'golden.json');
  const documents = ['dist/data.json', goldenPath];
  writeGoldenDocument(goldenPath);
  check('opa fmt', () => {
    const { stdout } = runOpa(['fmt', '--list', ...sources]);
    return stdout.trim() ? `not formatted: ${stdout.trim()}` : undefined;
  });
  check('opa check --strict --schema', () => checkTypes(dir));
  checkBuiltins(check);
  checkRuleData(check);
  check('opa test', () => runTests(documents));
  check('the compiled policy answers as OPA does', difference);
  check('coverage of the rules is 100 %', () => uncovered(documents));
} finally {
  rmSync(dir, { recursive: true, force: true });
}

const failed = tests.filter(({ status }) => status === 'failed');
const summary = {
  passed: tests.length - failed.length,
  failed: failed.length,
  skipped: 0,
  tests,
};
if (values.report) {
  const path = resolve(values.report);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(summary, undefined, 2)}\n`);
}
for (const { name, message } of failed) {
  console.error(`FAILED ${name}: ${message}`);
}
console.log(`policies: ${summary.passed} passed, ${summary.failed} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
