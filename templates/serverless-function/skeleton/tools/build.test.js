import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildFunction } from './build.js';
import { writeApp } from './testing/app.js';
import { startCollector } from './testing/collector.js';

const manifest = { name: 'lunch', version: '0.1.0' };
const event = { rawPath: '/health', requestContext: { http: { method: 'GET' } } };

async function buildAndLoad(t, settings) {
  const target = path.join(await writeApp(t), 'dist');
  await buildFunction(manifest, settings, target);
  const { handler } = await import(pathToFileURL(path.join(target, 'handler.mjs')).href);
  return { handler, names: await readdir(target) };
}

test('the built function answers by itself, outside of this repository', async (t) => {
  const { handler, names } = await buildAndLoad(t, { flags: {}, telemetryUrl: '' });
  const { statusCode, body } = await handler(event);
  assert.equal(statusCode, 200);
  assert.deepEqual(JSON.parse(body), { status: 'ok', ...manifest });
  assert.ok(names.includes('app.json'));
});

test('the built function sends telemetry once the flag is on', async (t) => {
  const collector = await startCollector(t);
  const settings = { flags: { telemetry: true }, telemetryUrl: collector.url };
  const { handler } = await buildAndLoad(t, settings);
  await handler(event);
  assert.equal(collector.received.length, 1);
});
