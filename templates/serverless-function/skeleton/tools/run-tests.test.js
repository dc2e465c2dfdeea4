import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testArguments } from './run-tests.js';

test('the higher of the two coverages counts', () => {
  const lines = (manifest, policy) =>
    testArguments(manifest, policy).find((argument) => argument.includes('coverage-lines'));
  assert.equal(lines({}, { minCoverage: 0.8 }), '--test-coverage-lines=80');
  assert.equal(lines({ minCoverage: 0.95 }, { minCoverage: 0.8 }), '--test-coverage-lines=95');
  assert.equal(lines({ minCoverage: 0.1 }, { minCoverage: 0.8 }), '--test-coverage-lines=80');
});
