// The lifecycle sweep over a large portfolio: with nothing due, and with a batch that is.
// node bench/sweep.mjs [--write] [--apps 20000]
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { onEachDatabase } from './portal.mjs';
import { writeSection } from './section.mjs';
import { withTables } from './tables.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { mockServices } = require('@backstage/backend-test-utils');
const backend = '../plugins/microapps-backend/src';
const { appRecord } = require(`${backend}/__testUtils__/seedApps`);
const { toAssessedRow } = require(`${backend}/apps/appRow`);
const { DatabaseAuditLog } = require(`${backend}/audit/DatabaseAuditLog`);
const {
  DatabaseSweepStore,
} = require(`${backend}/lifecycle/DatabaseSweepStore`);
const {
  LifecycleSweepTask,
} = require(`${backend}/lifecycle/LifecycleSweepTask`);
const { defaultLifecycleSettings } = require(`${backend}/lifecycle/settings`);
const {
  DatabaseManifestStore,
} = require(`${backend}/manifests/DatabaseManifestStore`);
const { DatabaseOutbox } = require(`${backend}/outbox/DatabaseOutbox`);

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    apps: { type: 'string', default: '20000' },
  },
});
const count = Number(values.apps);
const rounds = 11;
const targetMs = 200;
const dueAtOnce = [20, 200, 2_000];
const startMs = Date.parse('2026-11-16T10:00:00Z');
const dayMs = 24 * 3_600_000;
/** Whoever wants to archive so many at once has let go of the brake. */
const settings = {
  ...defaultLifecycleSettings,
  brake: { apps: count, percent: 100 },
};

const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Apps that end on different days, the first of them first. */
async function seed(knex) {
  const rows = Array.from({ length: count }, (_, n) =>
    toAssessedRow(
      {
        ...appRecord(n),
        name: `app-${n}`,
        state: 'active',
        ttl: {
          startsAtMs: startMs,
          expiresAtMs: startMs + 90 * dayMs + n * 1_000,
          days: 90,
          from: 'manifest',
          renewalsUsed: 0,
        },
      },
      settings,
    ),
  );
  await knex.batchInsert('apps', rows, 300);
  await knex.raw('analyze');
}

async function measure(knex) {
  await seed(knex);
  let nowMs = startMs;
  const clock = { now: () => new Date(nowMs) };
  const task = LifecycleSweepTask.create({
    ...{ clock, knex, settings },
    audit: DatabaseAuditLog.create({ knex, clock }),
    feed: DatabaseManifestStore.create({ knex }),
    onChange: async () => {},
    logger: mockServices.rootLogger({ level: 'error' }),
    outbox: DatabaseOutbox.create({ knex, clock }),
    recipients: { platformAdmins: async () => [] },
    store: DatabaseSweepStore.create({ knex, settings }),
  });
  let statements = 0;
  knex.on('query', () => {
    statements += 1;
  });
  const run = async expected => {
    statements = 0;
    const began = performance.now();
    assert.equal(await task.run(), expected);
    return { ms: performance.now() - began, statements };
  };
  const idle = [];
  for (let round = 0; round < rounds; round += 1) idle.push(await run(0));

  // Announced long before, so that one step is left of each: its end.
  await knex('apps').update({
    noticed_end_ms: knex.ref('expires_at_ms'),
    noticed_days: 1,
    next_action_at_ms: knex.ref('expires_at_ms'),
  });
  const due = [];
  let ended = 0;
  for (const apps of dueAtOnce) {
    ended += apps;
    nowMs = startMs + 90 * dayMs + (ended - 1) * 1_000;
    due.push({ apps, ...(await run(apps)) });
  }
  const [{ archived }] = await knex('apps')
    .where('state', 'archived')
    .count({ archived: '*' });
  assert.equal(Number(archived), ended);
  return { idleMs: middle(idle.map(({ ms }) => ms)), idle: idle[0], due };
}

const rows = [];
await onEachDatabase(async (database, config) => {
  rows.push({ database, ...(await withTables(config, measure)) });
  process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
});

const milliseconds = value => `${value.toFixed(1)} ms`;
const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${
  cpus().length
} cores, Node ${process.versions.node}: ${count.toLocaleString(
  'en',
)} apps, nothing due (median of ${rounds} runs), then so many of them at their end at once: each archived, its people told, an outbox record and an audit row written. Statements include those that begin and end transactions; a batch is 200 apps.

| Database | Due | Time | Statements |
| --- | --- | --- | --- |
${rows
  .flatMap(({ database, idleMs, idle, due }) => [
    [database, 'none', milliseconds(idleMs), idle.statements],
    ...due.map(({ apps, ms, statements }) => [
      database,
      apps.toLocaleString('en'),
      milliseconds(ms),
      statements,
    ]),
  ])
  .map(cells => `| ${cells.join(' | ')} |`)
  .join('\n')}

Target: at most ${targetMs} ms where nothing is due, and a number of statements for each batch that does not depend on how many are in it. Again: \`node bench/sweep.mjs --write\`.`;

/** Statements of one batch: those beyond the run of one batch, spread over the batches beyond one. */
const batchStatements = ({ due: [few, one, many] }) => {
  const batches = many.apps / 200 - 1;
  return {
    few: few.statements,
    one: one.statements,
    each: (many.statements - one.statements) / batches,
  };
};

if (values.write) await writeSection('sweep', 'Lifecycle sweep', text);
process.stdout.write(`${text}\n`);
process.exit(
  rows.every(row => {
    const { few, one, each } = batchStatements(row);
    // A full batch is followed by a look whether there is another.
    return row.idleMs <= targetMs && one - few <= 5 && Number.isInteger(each);
  })
    ? 0
    : 1,
);
