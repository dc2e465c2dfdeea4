import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { sendEvidence } from './send-evidence.js';
import { writeApp } from './testing/app.js';
import { startCollector } from './testing/collector.js';

async function prepare(t, { reports, policy } = {}) {
  const folder = await writeApp(t, { policy });
  await mkdir(path.join(folder, 'reports'));
  for (const [name, content] of Object.entries(reports ?? {})) {
    await writeFile(path.join(folder, 'reports', name), JSON.stringify(content));
  }
  const { url, requests } = await startCollector(t);
  const env = { MICROAPPS_PORTAL_URL: url, MICROAPPS_PORTAL_TOKEN: 'made-up' };
  const said = [];
  return { folder, env, say: (line) => said.push(line), said, requests };
}

const reports = {
  'sbom.cdx.json': { bomFormat: 'CycloneDX' },
  'tests.json': { total: 5, failed: 0, coverage: 0.9, more: 'stays here' },
};

test('the list of parts and the tests are sent, with the version of the app', async (t) => {
  const { requests, said, ...options } = await prepare(t, { reports });
  assert.equal(await sendEvidence(options), 0);
  const base = '/api/microapps/apps/default/lunch/evidence';
  assert.deepEqual(
    requests.map(({ url, body }) => [url, body]),
    [
      [`${base}/sbom?appVersion=0.1.0`, { bomFormat: 'CycloneDX' }],
      [`${base}/tests`, { total: 5, failed: 0, coverage: 0.9, appVersion: '0.1.0' }],
    ],
  );
  assert.equal(said.length, 2);
});

test('nothing is sent without a portal', async (t) => {
  const { requests, said, ...options } = await prepare(t);
  assert.equal(await sendEvidence({ ...options, env: {} }), 0);
  assert.equal(requests.length, 0);
  assert.match(said[0], /not sent anything/);
});

test('a report that is missing is named with the command that makes it', async (t) => {
  const { requests, said, ...options } = await prepare(t);
  await assert.rejects(sendEvidence(options), /sbom\.cdx\.json is missing: run "npm run sbom"/);
});

test('unknown evidence is refused', async (t) => {
  const { requests, said, ...options } = await prepare(t, { policy: { evidence: ['toString'] } });
  await assert.rejects(sendEvidence(options), /unknown evidence "toString"/);
});
