import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askHealth } from './ask-health.js';
import { startCollector } from './testing/collector.js';

test('an app that says ok is well', async (t) => {
  const body = { status: 'ok', name: 'lunch', version: '0.1.0' };
  const { url, requests } = await startCollector(t, () => ({ body }));
  assert.deepEqual(await askHealth(url), { well: true, sentence: 'lunch 0.1.0 is well.' });
  assert.equal(requests[0].url, '/health');
});

test('anything else is not well, and says why', async (t) => {
  const { url } = await startCollector(t, () => ({ status: 503, body: { status: 'ok' } }));
  assert.match((await askHealth(url)).sentence, /not well \(status 503\)/);
  const down = await askHealth('http://127.0.0.1:9');
  assert.equal(down.well, false);
  assert.match(down.sentence, /does not answer/);
});
