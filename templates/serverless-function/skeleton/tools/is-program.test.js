import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProgram } from './is-program.js';

test('a file that was started is a program, one that was imported is not', () => {
  assert.equal(isProgram({ main: true }), true);
  assert.equal(isProgram({ main: false }), false);
});

test('a Node that cannot tell is refused', () => {
  assert.throws(() => isProgram({}), /needs Node 24/);
});
