// The list of apps against the catalog's own page, on the same apps, database and machine.
// node bench/list.mjs [--write] [--apps 20000] [--rounds 11]
import assert from 'node:assert/strict';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { onEachDatabase, startPortal } from './portal.mjs';
import { writeSection } from './section.mjs';
import { seedPortfolio } from './seedPortfolio.mjs';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    apps: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '11' },
  },
});
const count = Number(values.apps);
const rounds = Number(values.rounds);
const pageSize = 20;

const sorts = [
  ...['name', 'owner', 'tier', 'stage', 'risk', 'expires', 'sbom', 'cost'],
  'updated',
];
const component = 'filter=kind=component,spec.type=micro-app';
/** The same question to both; the catalog knows nothing of the last two. */
const filters = {
  none: { ours: '', theirs: component },
  'one stage': {
    ours: 'stage=approved',
    theirs: `${component},spec.lifecycle=approved`,
  },
  'one tier': {
    ours: 'tier=controlled',
    theirs: `${component},metadata.annotations.microapps.dev/tier=controlled`,
  },
  'one team': {
    ours: 'team=Team-3',
    theirs: `${component},spec.owner=group:default/team-3`,
  },
  'a word': {
    ours: 'q=purpose%20%C3%BCmlaut%200',
    theirs: `${component}&fullTextFilterTerm=purpose%20%C3%BCmlaut%200&fullTextFilterFields=metadata.description`,
  },
  blocked: { ours: 'need=blocked' },
  'high risk, over budget': { ours: 'riskClass=high&need=over-budget' },
};

const ours = (filter, sort, order, limit) =>
  `/microapps/apps?${filter}&orderBy=${sort}&order=${order}&limit=${limit}`;
const theirs = (filter, order, limit) =>
  `/catalog/entities/by-query?${filter}&limit=${limit}&orderField=metadata.name,${order}`;

const middle = list => list.toSorted((a, b) => a - b)[list.length >> 1];
const milliseconds = value => `${value.toFixed(1)} ms`;

async function time(call, path, headers) {
  const began = performance.now();
  await call(path, { headers });
  return performance.now() - began;
}

/** Both answer the same before either is timed. */
async function compareAnswers(call) {
  for (const [name, filter] of Object.entries(filters)) {
    if (!filter.theirs) continue;
    for (const order of ['asc', 'desc']) {
      const own = await call(ours(filter.ours, 'name', order, 100));
      const other = await call(theirs(filter.theirs, order, 100));
      const label = `${name} ${order}`;
      assert.ok(own.totalCount > 0, label);
      assert.equal(own.totalCount, other.totalItems, label);
      assert.deepEqual(
        own.items.map(app => app.name),
        other.items.map(entity => entity.metadata.name),
        label,
      );
    }
  }
}

async function measure({ call, statementsOf }, filter) {
  const samples = new Map();
  const statements = new Set();
  let catalogSamples = [];
  // In turns, so that whatever else the machine does meets all alike.
  for (let round = 0; round <= rounds; round++) {
    for (const sort of sorts) {
      for (const order of ['asc', 'desc']) {
        const path = ours(filter.ours, sort, order, pageSize);
        const key = `${sort} ${order}`;
        let ms = 0;
        const made = await statementsOf(async headers => {
          ms = await time(call, path, headers);
        });
        statements.add(made);
        samples.set(key, [...(samples.get(key) ?? []), ms]);
      }
    }
    if (filter.theirs) {
      for (const order of ['asc', 'desc']) {
        catalogSamples.push(
          await time(call, theirs(filter.theirs, order, pageSize)),
        );
      }
    }
  }
  // The first round warms up.
  const medians = [...samples].map(([key, list]) => ({
    key,
    ms: middle(list.slice(1)),
  }));
  catalogSamples = catalogSamples.slice(2);
  return {
    typical: middle(medians.map(({ ms }) => ms)),
    slowest: medians.toSorted((a, b) => b.ms - a.ms)[0],
    catalog: catalogSamples.length ? middle(catalogSamples) : undefined,
    statements: [...statements],
  };
}

const rows = [];
await onEachDatabase(async (database, config) => {
  const portal = await startPortal(config);
  try {
    const began = performance.now();
    await seedPortfolio(portal.databases, count);
    // Connections that had nothing to do meanwhile are closed by then.
    await sleep(1_000);
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stderr.write(`${database}: ${count} apps in ${seconds} s\n`);
    await compareAnswers(portal.call);
    let reference;
    for (const [name, filter] of Object.entries(filters)) {
      const result = await measure(portal, filter);
      reference ??= result.catalog;
      assert.equal(
        result.statements.length,
        1,
        `${name}: ${result.statements}`,
      );
      rows.push({ database, name, ...result, reference });
      process.stderr.write(`${database} ${name} ${JSON.stringify(result)}\n`);
    }
  } finally {
    await portal.stop();
  }
});

const table = [
  '| Database | Filter | Typical order | Slowest order | SQL statements | Catalog, by name | Slowest against the catalog |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(row => {
    const catalog = row.catalog ?? row.reference;
    return `| ${[
      row.database,
      row.name,
      milliseconds(row.typical),
      `${milliseconds(row.slowest.ms)} (${row.slowest.key})`,
      row.statements[0],
      `${milliseconds(catalog)}${row.catalog ? '' : ' ¹'}`,
      (row.slowest.ms / catalog).toFixed(2),
    ].join(' | ')} |`;
  }),
].join('\n');

const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${
  cpus().length
} cores, Node ${
  process.versions.node
}: a page of ${pageSize} out of ${count.toLocaleString(
  'en',
)} apps, over HTTP, median of ${rounds} rounds, in turns. “Typical” and “slowest” are over the ${
  sorts.length * 2
} orders (${sorts.join(
  ', ',
)}, up and down); the catalog’s page is \`GET /entities/by-query\` with the same filter, ordered by name. For each filter that both know, the first 100 names and the number of matches were equal before the clock ran.

${table}

¹ The catalog does not know this; its page without a filter stands for it.

The catalog’s rows were written as its stitcher writes them, not processed one by one. Target: no order slower than the catalog’s page, a constant number of statements. Again: \`node bench/list.mjs --write\`.`;

if (values.write) await writeSection('list', 'List of apps', text);
process.stdout.write(`${text}\n`);
const slower = rows.filter(
  row => row.slowest.ms > (row.catalog ?? row.reference),
);
if (slower.length > 0) {
  process.stderr.write(
    `Slower than the catalog: ${slower
      .map(({ database, name }) => `${database} ${name}`)
      .join(', ')}\n`,
  );
}
// The backends are stopped; a library's timers are no reason to wait.
process.exit(slower.length > 0 ? 1 : 0);
