import type {
  AppCounters,
  AppDetail,
  AppPage,
  TestSummary,
  TimelinePage,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import type { AppQuery } from './queryApps';

/** A list query without what the service adds. */
export type AppListRequest = Omit<
  AppQuery,
  'nowMs' | 'month' | 'orderBy' | 'order' | 'limit'
> &
  Partial<Pick<AppQuery, 'orderBy' | 'order' | 'limit'>>;

export interface AppService {
  list(request: AppListRequest): Promise<AppPage>;
  counters(options: {
    filter: ReadFilter;
    claims: string[];
  }): Promise<AppCounters>;
  /**
   * @param mayWrite the reader may change it, so its steps are offered
   * @throws NotFoundError
   */
  get(ref: AppRef, mayWrite: boolean): Promise<AppDetail>;
  timeline(
    ref: AppRef,
    request: { action?: string; limit?: number; cursor?: string },
  ): Promise<TimelinePage>;
}

/** Test reports, as the page of an app shows them. */
export interface TestReports {
  newestOf(ref: AppRef): Promise<TestSummary | undefined>;
}
