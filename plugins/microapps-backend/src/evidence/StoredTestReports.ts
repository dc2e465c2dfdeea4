import type { TestSummary } from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { TestReports } from '../apps/AppService';
import { toIso } from '../apps/moneyAndTime';
import { testPassed } from './testPassed';
import type { TestStore } from './types';

/** The newest report of an app, whatever its version, for its page. */
export class StoredTestReports implements TestReports {
  static create(options: { tests: TestStore }): StoredTestReports {
    return new StoredTestReports(options.tests);
  }

  private constructor(private readonly tests: TestStore) {}

  async newestOf(ref: AppRef): Promise<TestSummary | undefined> {
    const report = await this.tests.newestOf(ref);
    return (
      report && {
        passed: testPassed(report),
        total: report.total,
        failed: report.failed,
        coverage: report.coverage,
        reportedAt: toIso(report.reportedAtMs),
        appVersion: report.appVersion,
      }
    );
  }
}
