import type { TestReport } from './types';

/** A run in which nothing was tested proves nothing. */
export function testPassed({ total, failed }: TestReport): boolean {
  return total > 0 && failed === 0;
}
