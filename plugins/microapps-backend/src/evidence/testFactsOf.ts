import type { TestFacts } from '../gates/types';
import { testPassed } from './testPassed';
import type { TestReport } from './types';

/** What a policy may know of the newest report. */
export function testFactsOf(report: TestReport | undefined): TestFacts {
  if (!report) {
    return { present: false };
  }
  const { coverage } = report;
  return {
    present: true,
    passed: testPassed(report),
    ...(coverage !== undefined && { coverage }),
  };
}
