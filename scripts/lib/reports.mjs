/**
 * Reads what the test runners wrote about themselves, and adds it up.
 * A report that is missing, unreadable or empty is a failure: a runner that did not run must not look like a success.
 *
 * @typedef {{ name: string, reason: string }} Skipped
 * @typedef {{ name: string, message: string }} Failed
 * @typedef {{ passed: number, failed: Failed[], skipped: Skipped[] }} Outcome
 */
import fs from 'node:fs/promises';
import path from 'node:path';

/** @returns {Outcome} */
export function noOutcome() {
  return { passed: 0, failed: [], skipped: [] };
}

/** @param {Outcome[]} outcomes @returns {Outcome} */
export function addOutcomes(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
  };
}

/** @returns {Outcome} one test that passed */
export function passedOutcome() {
  return { ...noOutcome(), passed: 1 };
}

/** @returns {Outcome} one test that failed */
export function failedOutcome(name, message) {
  return { ...noOutcome(), failed: [{ name, message: String(message) }] };
}

/** @returns {Outcome} one test that was left out */
export function skippedOutcome(name, reason) {
  return { ...noOutcome(), skipped: [{ name, reason }] };
}

/**
 * @param {string} file
 * @param {(report: unknown) => Outcome} parse one of the parsers below
 * @returns {Promise<Outcome>}
 */
export async function readReport(file, parse) {
  const name = `report ${path.basename(file)}`;
  try {
    const outcome = parse(JSON.parse(await fs.readFile(file, 'utf8')));
    const { passed, failed, skipped } = outcome;
    return passed + failed.length + skipped.length > 0
      ? outcome
      : failedOutcome(name, 'The report names no test at all.');
  } catch (error) {
    return failedOutcome(
      name,
      error.code === 'ENOENT'
        ? 'The runner left no report.'
        : `The report cannot be read: ${error.message}`,
    );
  }
}

/** Jest, `--json --outputFile`. @returns {Outcome} */
export function parseJestReport(report) {
  const outcomes = report.testResults.map(file => {
    const outcome = addOutcomes(
      file.assertionResults.map(test => jestOutcome(file, test)),
    );
    const brokeOutside = file.status === 'failed' && !outcome.failed.length;
    return brokeOutside
      ? addOutcomes([outcome, failedOutcome(file.name, file.message)])
      : outcome;
  });
  if (report.wasInterrupted) {
    outcomes.push(failedOutcome('jest', 'The run was interrupted.'));
  }
  return addOutcomes(outcomes);
}

function jestOutcome(file, { status, fullName, failureMessages }) {
  if (status === 'passed') return passedOutcome();
  if (status === 'failed') {
    return failedOutcome(fullName, failureMessages.join('\n'));
  }
  return skippedOutcome(fullName, `${status} in ${file.name}`);
}

/**
 * Playwright, reporter `json`.
 * @param {string} place where the tests ran; part of every name
 * @returns {Outcome}
 */
export function parsePlaywrightReport(report, place) {
  const broken = report.errors.map(({ message }) =>
    failedOutcome(`${place}: playwright`, message ?? 'unknown error'),
  );
  const suites = report.suites.map(suite => playwrightSuite(suite, place));
  return addOutcomes([...broken, ...suites]);
}

function playwrightSuite({ title, suites = [], specs = [] }, parent) {
  const place = `${parent}: ${title}`;
  const own = specs.flatMap(spec =>
    spec.tests.map(test =>
      playwrightOutcome(`${place}: ${spec.title} (${test.projectName})`, test),
    ),
  );
  const nested = suites.map(suite => playwrightSuite(suite, place));
  return addOutcomes([...own, ...nested]);
}

function playwrightOutcome(name, { status, annotations = [], results = [] }) {
  // Flaky: failed once and passed when tried again; the runner's own list names it.
  if (status === 'expected' || status === 'flaky') return passedOutcome();
  if (status === 'skipped') {
    const note = annotations.find(({ type }) => type === 'skip')?.description;
    return skippedOutcome(name, note ?? 'no reason given in the test');
  }
  const messages = results.flatMap(({ errors = [] }) =>
    errors.map(({ message }) => message),
  );
  return failedOutcome(name, messages.join('\n') || status);
}

/**
 * A plain list `{ tests: [{ name, status, message? }] }`: what node-test-reporter.mjs and the policies' tests write.
 * @returns {Outcome}
 */
export function parseTestList({ tests }) {
  return addOutcomes(
    tests.map(({ name, status, message }) => {
      if (status === 'passed') return passedOutcome();
      if (status === 'skipped') return skippedOutcome(name, message);
      return failedOutcome(name, message);
    }),
  );
}
