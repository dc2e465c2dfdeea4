import assert from 'node:assert/strict';
import { test } from 'node:test';
import { health } from './health.js';

test('a running function says so, with name and version', () => {
  const answer = health(
    {},
    { name: 'lunch', version: '0.1.0', settings: { secret: 'stays inside' } },
  );
  assert.deepEqual(answer, {
    status: 200,
    body: { status: 'ok', name: 'lunch', version: '0.1.0' },
  });
});
