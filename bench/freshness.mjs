// From sending a manifest until the list answers with the app; and until the catalog does.
// node bench/freshness.mjs [--write] [--pushes 100]
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { onEachDatabase, startPortal } from './portal.mjs';
import { writeSection } from './section.mjs';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    pushes: { type: 'string', default: '100' },
  },
});
const pushes = Number(values.pushes);
const targetMs = 1_000;
const giveUpMs = 60_000;
/** Every so many are waited for in the catalog, too, which takes a second each. */
const catalogEvery = 10;

const manifest = readFileSync(
  new URL('../examples/apps/lunch-picker/microapp.yaml', import.meta.url),
  'utf8',
);

const at = (list, share) =>
  list.toSorted((a, b) => a - b)[
    Math.min(list.length - 1, Math.floor(list.length * share))
  ];

/** @returns milliseconds until `isThere` */
async function until(began, isThere) {
  while (!(await isThere())) {
    assert.ok(performance.now() - began < giveUpMs, 'It never appeared.');
    await sleep(5);
  }
  return performance.now() - began;
}

async function push(call, name, version) {
  const began = performance.now();
  await call(`/microapps/manifests/default/${name}`, {
    method: 'PUT',
    type: 'application/yaml',
    body: manifest
      .replace(/^name: .*$/m, `name: ${name}`)
      .replace(/^version: .*$/m, `version: ${version}`),
  });
  const list = await until(began, async () => {
    const { items } = await call(`/microapps/apps?q=${name}`);
    return items.some(app => app.name === name);
  });
  const { version: shown, risk } = await call(
    `/microapps/apps/default/${name}`,
  );
  assert.equal(shown, version);
  assert.ok(risk.score > 0);
  return { began, list };
}

async function measure(call) {
  const list = [];
  const catalog = [];
  for (let index = 0; index < pushes; index++) {
    const name = `fresh-${index}`;
    const pushed = await push(call, name, '1.0.0');
    list.push(pushed.list);
    if (index % catalogEvery === 0) {
      catalog.push(
        await until(pushed.began, () =>
          call(`/catalog/entities/by-name/component/default/${name}`).then(
            () => true,
            () => false,
          ),
        ),
      );
    }
    list.push((await push(call, name, '1.0.1')).list);
  }
  return { list, catalog };
}

const rows = [];
await onEachDatabase(async (database, config) => {
  const portal = await startPortal(config);
  try {
    await push(portal.call, 'warm-up', '1.0.0');
    rows.push({ database, ...(await measure(portal.call)) });
  } finally {
    await portal.stop();
  }
});

const milliseconds = value => `${Math.round(value)} ms`;
const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${
  cpus().length
} cores, Node ${
  process.versions.node
}: from sending a manifest (\`PUT\`, new and changed, ${
  pushes * 2
} in all) until \`GET /apps\` answers with the app, parsed, judged by the policy, stored and audited; and until the catalog answers with the entity (${
  rows[0].catalog.length
} of them).

| Database | List, p50 | List, p95 | Catalog, p50 | Catalog, p95 |
| --- | --- | --- | --- | --- |
${rows
  .map(
    ({ database, list, catalog }) =>
      `| ${[
        database,
        ...[at(list, 0.5), at(list, 0.95)].map(milliseconds),
        ...[at(catalog, 0.5), at(catalog, 0.95)].map(milliseconds),
      ].join(' | ')} |`,
  )
  .join('\n')}

Target: on our page within ${targetMs} ms. Again: \`node bench/freshness.mjs --write\`.`;

if (values.write) await writeSection('freshness', 'From push to page', text);
process.stdout.write(`${text}\n`);
// The backends are stopped; a library's timers are no reason to wait.
process.exit(rows.every(({ list }) => at(list, 0.95) <= targetMs) ? 0 : 1);
