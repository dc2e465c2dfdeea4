import { InputError } from '@backstage/errors';
import type { TestReport } from './types';

/** Far more than any test run, well within an integer column. */
const MAX_TESTS = 10_000_000;

/** @throws InputError that says which number cannot be, and why. */
export function assertTestReport({
  total,
  failed,
  coverage,
}: TestReport): void {
  for (const [name, value] of Object.entries({ total, failed })) {
    if (!Number.isInteger(value) || value < 0 || value > MAX_TESTS) {
      throw new InputError(
        `"${name}" is ${value}. Send a whole number from 0 to ${MAX_TESTS}.`,
      );
    }
  }
  if (failed > total) {
    throw new InputError(
      `${failed} tests failed of ${total}, which cannot be. "total" counts all tests that ran, "failed" those of them that failed.`,
    );
  }
  if (coverage !== undefined && !(coverage >= 0 && coverage <= 1)) {
    throw new InputError(
      `"coverage" is ${coverage}. Send a share from 0 to 1, for example 0.8 for 80 %.`,
    );
  }
}
