// One evaluation of the committed facts with 20 components, against `opa bench`
// on the same policy and facts. Equal results first, then ratios in one run.
// node bench/policy.mjs [--write]
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateWithOpa, readGolden } from '../policies/scripts/golden.mjs';
import { packages, requireGo, runOpa } from '../policies/scripts/opa.mjs';
import { writeSection } from './section.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  BarePolicyEngine,
} = require('@microapps/backstage-plugin-microapps-policy');
const {
  loadBundle,
  WorkerPolicyEngine,
} = require('@microapps/backstage-plugin-microapps-policy/node');

const EXAMPLE = 'lunch-to-production';
const ROUNDS = 5;
const BATCH = 50;
const TARGET_RATIO = 0.5;

requireGo();
const dir = mkdtempSync(join(tmpdir(), 'bench-policy-'));
const factsPath = join(dir, 'facts.json');
const bundle = await loadBundle();
const bare = await BarePolicyEngine.load(bundle);
const worker = await WorkerPolicyEngine.create({ bundle, deadlineMs: 5_000 });

const middle = values => values.toSorted((a, b) => a - b)[values.length >> 1];
const sortedBy = (entries, key) =>
  entries.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
const finding = ({ rule, ruleId = rule, value = '', suggestion = '' }) =>
  `${ruleId} ${value} ${suggestion}`;

/** What both sides say, without words. */
function comparable({ gate, risk, tier }, opa) {
  return {
    allowed: gate.allowed,
    violations: gate.violations.map(finding).sort(),
    rulesChecked: (opa ? gate.rules_checked : gate.rulesChecked).toSorted(),
    exceptions: (opa ? gate.exceptions_used : gate.exceptionsUsed)
      .map(({ id }) => id)
      .sort(),
    score: risk.score,
    class: risk.class,
    ratings: risk.ratings,
    blastRadius: opa ? risk.blast_radius : risk.blastRadius,
    contributions: sortedBy(
      risk.contributions.map(({ id, points }) => ({ id, points })),
      ({ id }) => id,
    ),
    derived: tier.derived,
    effective: tier.effective,
  };
}

function assertEqualResults(examples) {
  for (const { name, facts } of examples) {
    writeFileSync(factsPath, JSON.stringify(facts));
    assert.deepEqual(
      comparable(bare.assessSync(facts), false),
      comparable(evaluateWithOpa(factsPath), true),
      `${name}: the engine and OPA do not agree`,
    );
  }
}

function median(iterations, run) {
  const took = [];
  for (let index = 0; index < iterations; index += 1) {
    const started = process.hrtime.bigint();
    run();
    took.push(Number(process.hrtime.bigint() - started) / 1000);
  }
  return middle(took);
}

/** Median of one evaluation in OPA, in microseconds. */
function opaBench() {
  const { stdout } = runOpa([
    'bench',
    '--format=json',
    '--ignore=*_test.rego',
    `--input=${factsPath}`,
    ...[...packages, 'dist/data.json'].map(path => `--data=${path}`),
    'data.microapps.assessment.result',
  ]);
  return (
    JSON.parse(stdout).Extra.histogram_timer_rego_query_eval_ns_median / 1000
  );
}

/** Median over many batches, in microseconds for one evaluation of a batch. */
async function batchPerEvaluation(facts) {
  const batch = Array.from({ length: BATCH }, () => facts);
  const took = [];
  for (let index = 0; index < 100; index += 1) {
    const started = performance.now();
    const answers = await worker.assessAll(batch);
    took.push(((performance.now() - started) * 1000) / batch.length);
    assert.ok(answers.every(({ gate }) => gate.checked));
  }
  return middle(took);
}

async function measure(facts) {
  median(3000, () => bare.assessSync(facts));
  const rounds = { opa: [], bare: [], batch: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.opa.push(opaBench());
    rounds.bare.push(median(3000, () => bare.assessSync(facts)));
    rounds.batch.push(await batchPerEvaluation(facts));
  }
  return {
    opa: middle(rounds.opa),
    bare: middle(rounds.bare),
    batch: middle(rounds.batch),
  };
}

function table({ opa, bare: alone, batch }, examples) {
  const version = runOpa(['version']).stdout.match(/Version: (\S+)/)[1];
  const row = (name, took) =>
    `| ${name} | ${took.toFixed(0)} µs | ${(took / opa).toFixed(2)} |`;
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${
      cpus().length
    } cores, Node ${
      process.versions.node
    }, OPA ${version}; facts \`${EXAMPLE}\` (20 components), gate, tier and risk in one evaluation, median of ${ROUNDS} rounds. The results of all ${
      examples.length
    } examples were equal before the clock ran.`,
    '',
    '| One evaluation | Time | Against `opa bench` |',
    '| --- | --- | --- |',
    row('`opa bench`, evaluation alone', opa),
    row(
      'In the caller’s thread: schema check, serialisation, evaluation, result check, words and digests',
      alone,
    ),
    row(`In a worker thread, in batches of ${BATCH}, the same`, batch),
    '',
    `Target: at most ${TARGET_RATIO} of \`opa bench\`. Again: \`node bench/policy.mjs --write\`.`,
  ].join('\n');
}

try {
  const examples = readGolden();
  assertEqualResults(examples);
  const { facts } = examples.find(({ name }) => name === EXAMPLE);
  assert.equal(facts.sbom.components.length, 20);
  writeFileSync(factsPath, JSON.stringify(facts));
  const times = await measure(facts);
  const text = table(times, examples);
  console.log(text);
  if (process.argv.includes('--write')) {
    await writeSection('policy', 'Policy', text);
  }
  if (times.bare > TARGET_RATIO * times.opa) {
    console.error('The target is missed.');
    process.exitCode = 1;
  }
} finally {
  await worker.close();
  rmSync(dir, { recursive: true, force: true });
}
