// The review queue against the list of apps, on the same portal.
// node bench/queue.mjs [--write] [--requests 5000] [--apps 20000] [--rounds 24]
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { onEachDatabase, startPortal } from './portal.mjs';
import { writeSection } from './section.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const backend = '../plugins/microapps-backend/src';
const { seedApps } = require(`${backend}/__testUtils__/seedApps`);
const { DatabaseAppStore } = require(`${backend}/apps/DatabaseAppStore`);
const {
  DatabaseEscalationStore,
} = require(`${backend}/escalations/DatabaseEscalationStore`);

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    requests: { type: 'string', default: '5000' },
    apps: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '24' },
  },
});
const count = Number(values.requests);
const appCount = Number(values.apps);
const rounds = Number(values.rounds);
const pageSize = 20;
const dayMs = 24 * 3_600_000;

const apps = `/microapps/apps?limit=${pageSize}`;
const pages = {
  'waiting for me': 'status=waiting&waitingForMe=true',
  'all that wait': 'status=waiting',
  everything: '',
  'what I asked for': 'mine=true',
  approved: 'status=approved',
  'of one app': 'app=default/app-0001',
};
const pathOf = query => `/microapps/escalations?${query}&limit=${pageSize}`;

const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Two of five wait; the others were answered in all the ways there are. */
function escalation(n, app) {
  const status = ['waiting', 'approved', 'waiting', 'rejected', 'expired'][
    n % 5
  ];
  const requestedAtMs = Date.now() - (n % 90) * dayMs - n;
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    app,
    kind: 'exception',
    ruleId: 'third-party-not-approved',
    value: `api-${n % 300}.example.com`,
    reason: `The team needs it for the order of week ${n % 52}.`,
    status,
    requestedBy:
      n % 10 === 0 ? 'user:default/mock' : `user:default/p-${n % 90}`,
    requestedAtMs,
    // Far enough away for no task to find one ended or ending.
    expiresAtMs: Date.now() + (10 + (n % 60)) * dayMs,
    ...(status !== 'waiting' && {
      decidedBy: 'user:default/admin',
      decidedAtMs: requestedAtMs + dayMs / 2,
    }),
    approvers: ['platform-admin'],
    renewals: 0,
    manifestDigest: app.manifestDigest,
    governed: { tier: app.tier, 'owner.team': app.owner.team },
    endNoticed: false,
  };
}

async function seed(knex) {
  const store = DatabaseAppStore.create({ knex });
  const records = await seedApps(knex, store, appCount);
  const escalations = DatabaseEscalationStore.create({ knex });
  await knex.transaction(async tx => {
    for (let n = 0; n < count; n += 1) {
      // One app in four has requests, so that some have several.
      const app = records[(n * 4 + 1) % appCount];
      assert.ok(await escalations.insert(tx, escalation(n, app)));
    }
  });
  await knex.raw('analyze');
}

async function measure({ call, statementsOf }) {
  const paths = Object.entries({
    apps,
    ...Object.fromEntries(
      Object.entries(pages).map(([name, query]) => [name, pathOf(query)]),
    ),
    counter: '/microapps/escalations/counters',
  });
  const samples = new Map(paths.map(([name]) => [name, []]));
  const statements = new Map();
  // In turns, each time another first, so that whatever else the machine does meets all alike.
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % paths.length;
    for (const [name, path] of [
      ...paths.slice(first),
      ...paths.slice(0, first),
    ]) {
      let ms = 0;
      const made = await statementsOf(async headers => {
        const began = performance.now();
        await call(path, { headers });
        ms = performance.now() - began;
      });
      samples.get(name).push(ms);
      statements.set(name, made);
    }
  }
  // The first round warms up.
  return paths.map(([name]) => ({
    name,
    ms: middle(samples.get(name).slice(1)),
    statements: statements.get(name),
  }));
}

const tables = [];
await onEachDatabase(async (database, config) => {
  const portal = await startPortal(config);
  try {
    await seed(portal.databases.microapps);
    // Connections that had nothing to do meanwhile are closed by then.
    await sleep(1_000);
    const { waiting, waitingForMe } = await portal.call(
      '/microapps/escalations/counters',
    );
    assert.equal(waiting, (count * 2) / 5);
    assert.ok(waitingForMe > 0 && waitingForMe < waiting);
    tables.push({ database, rows: await measure(portal) });
    process.stderr.write(`${JSON.stringify(tables.at(-1))}\n`);
  } finally {
    await portal.stop();
  }
});

const names = {
  apps: 'list of apps, no filter',
  counter: 'counter in the navigation',
};
const number = value => value.toLocaleString('en');
const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${
  cpus().length
} cores, Node ${process.versions.node}: pages of ${pageSize} out of ${number(
  count,
)} requests about ${number(
  appCount,
)} apps, over HTTP, median of ${rounds} rounds, in turns.

| Database | Page | Time | SQL statements | Against the list of apps |
| --- | --- | --- | --- | --- |
${tables
  .flatMap(({ database, rows }) =>
    rows.map(
      ({ name, ms, statements }) =>
        `| ${database} | ${names[name] ?? name} | ${ms.toFixed(
          1,
        )} ms | ${statements} | ${(ms / rows[0].ms).toFixed(2)} |`,
    ),
  )
  .join('\n')}

Target: no page of the queue slower than the list of apps. Again: \`node bench/queue.mjs --write\`.`;

if (values.write) await writeSection('queue', 'Review queue', text);
process.stdout.write(`${text}\n`);
// The backends are stopped; a library's timers are no reason to wait.
process.exit(
  tables.every(({ rows }) => rows.every(({ ms }) => ms <= rows[0].ms)) ? 0 : 1,
);
