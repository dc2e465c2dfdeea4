// The audit trail: rows added one by one and in batches, and the whole chain verified.
// node bench/audit.mjs [--write] [--rows 1000000]
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { onEachDatabase } from './portal.mjs';
import { writeSection } from './section.mjs';
import { withTables } from './tables.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  DatabaseAuditLog,
} = require('../plugins/microapps-backend/src/audit/DatabaseAuditLog');

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    rows: { type: 'string', default: '1000000' },
  },
});
const count = Number(values.rows);
const singles = 2_000;
const batch = 1_000;
const targets = { batched: 10_000, single: 800, verifyMs: 5_000 };

const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1];

/** As the timeline of a portal with 20,000 apps: short ones, some with reason and details. */
const entry = n => ({
  app: { namespace: 'default', name: `app-${n % 20_000}` },
  actor: n % 3 === 0 ? 'system' : `user:default/person-${n % 500}`,
  action: ['manifest-changed', 'app-reassessed', 'app-renewed'][n % 3],
  text: `Version 1.${n % 50}.0 was registered.`,
  ...(n % 3 === 2 && { reason: 'Still needed by the canteen until summer.' }),
  ...(n % 4 === 0 && { details: { planned: n, limit: 10 } }),
  decisionId: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
});

async function rowsPerSecond(rows, add) {
  const began = performance.now();
  await add();
  return (rows * 1_000) / (performance.now() - began);
}

async function measure(knex) {
  const audit = DatabaseAuditLog.create({
    knex,
    clock: { now: () => new Date() },
  });
  let written = 0;
  const next = size => Array.from({ length: size }, () => entry(written++));
  const addOneByOne = async () => {
    for (const one of next(singles)) {
      await knex.transaction(tx => audit.append(tx, one));
    }
  };
  await addOneByOne();
  const single = [await rowsPerSecond(singles, addOneByOne)];
  const batched = [];
  while (written < count - singles) {
    const entries = next(Math.min(batch, count - singles - written));
    batched.push(
      await rowsPerSecond(entries.length, () =>
        knex.transaction(tx => audit.appendAll(tx, entries)),
      ),
    );
  }
  // Once more, on a trail that is long by now.
  single.push(await rowsPerSecond(singles, addOneByOne));
  const tookMs = [];
  for (let round = 0; round < 3; round += 1) {
    const began = performance.now();
    const { intact, checked } = await audit.verify();
    tookMs.push(performance.now() - began);
    assert.deepEqual([intact, checked], [true, count]);
  }
  return {
    single: Math.min(...single),
    batched: middle(batched),
    late: middle(batched.slice(-Math.ceil(batched.length / 10))),
    verifyMs: middle(tookMs),
  };
}

const rows = [];
await onEachDatabase(async (database, config) => {
  rows.push({ database, ...(await withTables(config, measure)) });
  process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
});

const whole = value => Math.round(value).toLocaleString('en');
const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${
  cpus().length
} cores, Node ${
  process.versions.node
}: rows added in transactions of their own, each linked to the one before, until there were ${whole(
  count,
)}; then every hash computed again (median of 3). “One by one” is the slower of an empty and a full trail, “last tenth” is in batches where the trail is longest.

| Database | One by one | Batches of ${whole(
  batch,
)}, typical | Last tenth | All verified |
| --- | --- | --- | --- | --- |
${rows
  .map(
    row =>
      `| ${[
        row.database,
        ...[row.single, row.batched, row.late].map(
          value => `${whole(value)} rows/s`,
        ),
        `${(row.verifyMs / 1000).toFixed(2)} s`,
      ].join(' | ')} |`,
  )
  .join('\n')}

Targets: ${whole(targets.single)} rows/s one by one, ${whole(
  targets.batched,
)} rows/s in batches, ${whole(1_000_000)} rows verified within ${
  targets.verifyMs / 1000
} s. Again: \`node bench/audit.mjs --write\`.`;

if (values.write) await writeSection('audit', 'Audit trail', text);
process.stdout.write(`${text}\n`);
process.exit(
  rows.every(
    row =>
      row.single >= targets.single &&
      Math.min(row.batched, row.late) >= targets.batched &&
      row.verifyMs <= (targets.verifyMs * count) / 1_000_000,
  )
    ? 0
    : 1,
);
