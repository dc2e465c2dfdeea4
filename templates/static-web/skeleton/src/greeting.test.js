import assert from 'node:assert/strict';
import { test } from 'node:test';
import { greeting } from './greeting.js';

for (const [hour, words] of [
  [0, 'Good evening!'],
  [5, 'Good morning!'],
  [11, 'Good morning!'],
  [12, 'Good afternoon!'],
  [18, 'Good evening!'],
]) {
  test(`at ${hour} o'clock people read "${words}"`, () => {
    assert.equal(greeting(new Date(2026, 0, 15, hour)), words);
  });
}
