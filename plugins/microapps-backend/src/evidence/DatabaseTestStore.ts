import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { StoredTestReport, TestStore } from './types';

interface TestReportRow {
  sequence: number;
  app_ref: string;
  app_version: string;
  total: number;
  failed: number;
  coverage: number | null;
  reported_at_ms: number | string;
  reported_by: string;
}

/** Results of test runs in the table `test_reports`. */
export class DatabaseTestStore implements TestStore {
  static create(options: { knex: Knex }): DatabaseTestStore {
    return new DatabaseTestStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async add(
    tx: Knex.Transaction,
    ref: AppRef,
    report: StoredTestReport,
  ): Promise<void> {
    await tx('test_reports').insert({
      app_ref: formatAppRef(ref),
      app_version: report.appVersion,
      total: report.total,
      failed: report.failed,
      coverage: report.coverage ?? null,
      reported_at_ms: report.reportedAtMs,
      reported_by: report.reportedBy,
    });
  }

  async newestOf(
    ref: AppRef,
    appVersion?: string,
    tx?: Knex.Transaction,
  ): Promise<StoredTestReport | undefined> {
    const query = (tx ?? this.knex)<TestReportRow>('test_reports')
      .where('app_ref', formatAppRef(ref))
      .orderBy('sequence', 'desc');
    if (appVersion !== undefined) {
      query.where('app_version', appVersion);
    }
    const row = await query.first();
    return row && toReport(row);
  }
}

function toReport(row: TestReportRow): StoredTestReport {
  return {
    total: row.total,
    failed: row.failed,
    ...(row.coverage !== null && { coverage: row.coverage }),
    appVersion: row.app_version,
    reportedAtMs: Number(row.reported_at_ms),
    reportedBy: row.reported_by,
  };
}
