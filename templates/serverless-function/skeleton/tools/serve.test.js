import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { createHandler } from '../src/handler.js';
import { createFunctionServer } from './serve.js';

test('on this machine it answers as in the cloud', async (t) => {
  const about = { name: 'lunch', version: '0.1.0', settings: { flags: {} } };
  const server = createFunctionServer(createHandler(async () => about));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${server.address().port}`;
  const response = await fetch(`${base}/hello?name=Ada`);
  assert.deepEqual(await response.json(), { message: 'Hello, Ada!' });
  assert.equal((await fetch(`${base}/nothing`)).status, 404);
  assert.equal((await fetch(`${base}/hello`, { method: 'POST' })).status, 405);
});
