import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFlags } from '../flags.js';
import { ready } from './ready.js';

test('ready once the flags are there', async () => {
  const flags = await createFlags({});
  assert.deepEqual(ready({}, { flags }), { status: 200, body: { status: 'ready' } });
});

test('before that it asks to wait, and says for what', () => {
  const answer = ready({}, { flags: { isReady: () => false } });
  assert.deepEqual(answer, { status: 503, body: { status: 'waiting', waitingFor: ['flags'] } });
});
