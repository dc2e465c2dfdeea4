import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCollector } from '../tools/testing/collector.js';
import { createApp } from './app.js';

const about = { name: 'lunch', version: '0.1.0', settings: { flags: {}, telemetryUrl: '' } };
const get = (path, search = '') => ({ method: 'GET', path, query: new URLSearchParams(search) });

function refuseTelemetry() {
  throw new Error('Telemetry was loaded.');
}

test('each address has its function', async () => {
  const app = await createApp(about, { loadTelemetry: refuseTelemetry });
  assert.equal((await app(get('/hello', 'name=Ada'))).body.message, 'Hello, Ada!');
  assert.equal((await app(get('/health'))).body.status, 'ok');
  assert.equal((await app(get('/ready'))).body.status, 'ready');
});

test('unknown addresses and other methods are refused', async () => {
  const app = await createApp(about);
  assert.equal((await app(get('/../etc/passwd'))).status, 404);
  assert.equal((await app(get('/constructor'))).status, 404);
  assert.equal((await app({ ...get('/hello'), method: 'POST' })).status, 405);
});

test('a mistake is logged, and its details stay inside', async () => {
  const logged = [];
  const app = await createApp(about, { logError: (entry) => logged.push(entry) });
  const answer = await app({ method: 'GET', path: '/hello', query: undefined });
  assert.equal(answer.status, 500);
  assert.doesNotMatch(JSON.stringify(answer), /undefined|stack/);
  assert.match(JSON.parse(logged[0]).message, /get/);
});

test('with the flag on, requests are measured; a foreign path is not passed on', async (t) => {
  const collector = await startCollector(t);
  const settings = { flags: { telemetry: true }, telemetryUrl: collector.url };
  const app = await createApp({ ...about, settings });
  await app(get('/hello'));
  await app(get('/jane@example.com'));
  assert.equal(collector.received.length, 2);
  assert.match(JSON.stringify(collector.received), /"\/hello"/);
  assert.doesNotMatch(JSON.stringify(collector.received), /jane/);
});

test('an address for telemetry that does not answer changes nothing for the caller', async () => {
  const settings = { flags: { telemetry: true }, telemetryUrl: 'http://127.0.0.1:9/' };
  const app = await createApp({ ...about, settings }, { logError: () => {} });
  assert.equal((await app(get('/hello'))).status, 200);
});
