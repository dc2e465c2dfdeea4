/**
 * Runs suites, and says at the end what passed, what failed, what was skipped and why. A browser test mostly waits, so
 * the browser runs beside the other suites, which come one after the other.
 */
import { rmSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describeProblem, Problem } from './problem.mjs';
import { addOutcomes, failedOutcome } from './reports.mjs';
import { formatDuration } from './steps.mjs';

/**
 * @param {import('./suites/index.mjs').Suite[]} suites
 * @param {Omit<import('./suites/index.mjs').SuiteContext, 'print' | 'reportFile'>} context
 * @returns {Promise<number>} exit code
 */
export async function runSuites(suites, context, write = writeLine) {
  const { paths, ci } = context;
  await fs.mkdir(paths.reports, { recursive: true });
  const rows = await runInLanes(suites, context, write);
  const total = addOutcomes(rows.map(({ outcome }) => outcome));
  await writeSummary(paths, rows);
  for (const line of describeTotal(rows, total, ci)) write(line);
  const skippedInCi = ci && total.skipped.length > 0;
  return total.failed.length > 0 || skippedInCi ? 1 : 0;
}

async function runInLanes(suites, context, write) {
  const rows = new Map();
  const lanes = [
    suites.filter(({ inBrowser }) => inBrowser),
    suites.filter(({ inBrowser }) => !inBrowser),
  ];
  const named = lanes.every(lane => lane.length > 0);
  await Promise.all(
    lanes.map(async lane => {
      for (const suite of lane) {
        rows.set(suite, await runSuite(suite, context, write, named));
      }
    }),
  );
  return suites.map(suite => rows.get(suite));
}

async function runSuite(suite, context, write, named) {
  const mark = named ? `${suite.name.padEnd(9)} ` : '';
  write(`\n── ${suite.name}: ${suite.title}`);
  const startedAt = Date.now();
  const reportFile = name => {
    const file = path.join(context.paths.reports, name);
    // A report of an earlier run must not stand in for one that is missing now.
    rmSync(file, { force: true });
    return file;
  };
  const outcome = await suite
    .run({
      ...context,
      reportFile,
      print: line => write(`   ${mark}${line.slice(0, 1_000)}`),
    })
    .catch(error => failedOutcome(suite.name, describeFailure(error)));
  const row = { name: suite.name, outcome, durationMs: Date.now() - startedAt };
  write(`   ${describeRow(row)}`);
  return row;
}

function describeFailure(error) {
  if (error instanceof Problem) return describeProblem(error);
  return String(error?.stack ?? error);
}

function describeRow({ name, outcome, durationMs }) {
  const duration = formatDuration(durationMs).padStart(12);
  return `${name.padEnd(10)} ${duration}   ${describeCounts(outcome)}`;
}

function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

function describeTotal(rows, total, ci) {
  return [
    '\n── all suites',
    ...total.failed.map(({ name, message }) => `✖ ${name}\n${indent(message)}`),
    ...total.skipped.map(
      ({ name, reason }) => `- skipped: ${name} (${reason})`,
    ),
    ...(ci && total.skipped.length > 0
      ? ['✖ In CI nothing may be skipped.']
      : []),
    ...rows.map(describeRow),
    describeCounts(total),
  ];
}

function indent(text) {
  return stripVTControlCharacters(text)
    .split('\n')
    .slice(0, 60)
    .map(line => `    ${line}`)
    .join('\n');
}

async function writeSummary(paths, rows) {
  const summary = rows.map(({ name, outcome, durationMs }) => ({
    suite: name,
    durationMs,
    ...outcome,
  }));
  await fs.writeFile(
    path.join(paths.reports, 'summary.json'),
    `${JSON.stringify(summary, undefined, 2)}\n`,
  );
}

function writeLine(line) {
  process.stdout.write(`${line}\n`);
}
