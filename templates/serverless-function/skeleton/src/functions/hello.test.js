import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFlags } from '../flags.js';
import { hello } from './hello.js';

async function ask(search, flags = {}) {
  return hello({ query: new URLSearchParams(search) }, { flags: await createFlags(flags) });
}

test('somebody is greeted by name', async () => {
  assert.deepEqual(await ask('name=Ada'), { status: 200, body: { message: 'Hello, Ada!' } });
  assert.deepEqual(await ask(''), { status: 200, body: { message: 'Hello!' } });
});

test('with the flag "formal" on, formally', async () => {
  assert.equal((await ask('name=Ada', { formal: true })).body.message, 'Good day, Ada!');
});

test('a name that is far too long is refused', async () => {
  assert.equal((await ask(`name=${'a'.repeat(80)}`)).status, 200);
  assert.equal((await ask(`name=${'a'.repeat(81)}`)).status, 400);
});
