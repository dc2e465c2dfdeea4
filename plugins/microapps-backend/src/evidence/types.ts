import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

/** The result of one test run. */
export interface TestReport {
  total: number;
  failed: number;
  /** Share of the code that was run, 0 to 1. */
  coverage?: number;
}

export interface StoredTestReport extends TestReport {
  appVersion: string;
  reportedAtMs: number;
  reportedBy: string;
}

/** Results of test runs; rows are only ever added. */
export interface TestStore {
  add(
    tx: Knex.Transaction,
    ref: AppRef,
    report: StoredTestReport,
  ): Promise<void>;
  /** Newest of one version, or of any where none is given. */
  newestOf(
    ref: AppRef,
    appVersion?: string,
    tx?: Knex.Transaction,
  ): Promise<StoredTestReport | undefined>;
}

/** Takes results of test runs in. */
export interface TestService {
  /**
   * The same result again changes nothing.
   *
   * @throws NotFoundError for an unknown app, InputError for numbers that
   *   cannot be.
   */
  upload(
    options: TestReport & {
      ref: AppRef;
      /** The version in the manifest unless given. */
      appVersion?: string;
      actor: string;
    },
  ): Promise<'stored' | 'unchanged'>;
}
