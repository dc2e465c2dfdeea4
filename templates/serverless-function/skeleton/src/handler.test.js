import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHandler } from './handler.js';

const about = { name: 'lunch', version: '0.1.0', settings: { flags: {} } };
const event = {
  rawPath: '/hello',
  rawQueryString: 'name=Ada%20%3Cb%3E',
  requestContext: { http: { method: 'GET' } },
};

test('a request of the cloud is answered as JSON that browsers do not take for a page', async () => {
  const handler = createHandler(async () => about);
  const { statusCode, headers, body } = await handler(event);
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'application/json; charset=utf-8');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.deepEqual(JSON.parse(body), { message: 'Hello, Ada <b>!' });
});

test('it starts once', async () => {
  let starts = 0;
  const handler = createHandler(async () => {
    starts += 1;
    return about;
  });
  await Promise.all([handler(event), handler(event)]);
  assert.equal(starts, 1);
});

test('a start that failed is tried again', async () => {
  let starts = 0;
  const handler = createHandler(async () => {
    starts += 1;
    if (starts === 1) throw new Error('not yet');
    return about;
  });
  await assert.rejects(handler(event), /not yet/);
  assert.equal((await handler(event)).statusCode, 200);
});
