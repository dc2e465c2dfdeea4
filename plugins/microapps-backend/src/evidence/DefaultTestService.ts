import type { Knex } from 'knex';
import { NotFoundError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { Assessor } from '../gates/types';
import { assertPlainText } from '../http/assertPlainText';
import { assertNotDeleted } from '../lifecycle/assertNotDeleted';
import { assertTestReport } from './assertTestReport';
import { testFactsOf } from './testFactsOf';
import type {
  StoredTestReport,
  TestReport,
  TestService,
  TestStore,
} from './types';

export interface TestServiceOptions {
  knex: Knex;
  clock: Clock;
  store: TestStore;
  apps: AppStore;
  audit: AuditLog;
  assessor: Assessor;
}

type Arrival = TestReport & {
  ref: AppRef;
  appVersion?: string;
  actor: string;
};

/** Stores test results and has the app assessed again, in one transaction. */
export class DefaultTestService implements TestService {
  static create(options: TestServiceOptions): DefaultTestService {
    return new DefaultTestService(options);
  }

  private constructor(private readonly options: TestServiceOptions) {}

  async upload(arrival: Arrival): Promise<'stored' | 'unchanged'> {
    assertTestReport(arrival);
    if (arrival.appVersion !== undefined) {
      assertPlainText(arrival.appVersion, 'The version of the app', 100);
    }
    return retryOnConflict(() => this.store(arrival));
  }

  private async store(arrival: Arrival): Promise<'stored' | 'unchanged'> {
    const { apps, clock, store } = this.options;
    const { ref, total, failed, coverage, actor } = arrival;
    const app = await apps.find(ref);
    if (!app) {
      throw new NotFoundError(
        `There is no app ${formatAppRef(ref)}. Register its manifest first.`,
      );
    }
    assertNotDeleted(app);
    const appVersion = arrival.appVersion ?? app.version;
    const known = await store.newestOf(ref, appVersion);
    if (
      known?.total === total &&
      known.failed === failed &&
      known.coverage === coverage
    ) {
      return 'unchanged';
    }
    const report = {
      total,
      failed,
      coverage,
      appVersion,
      reportedAtMs: clock.now().getTime(),
      reportedBy: actor,
    };
    await this.write(app, report);
    return 'stored';
  }

  private async write(app: AppRecord, report: StoredTestReport): Promise<void> {
    const { apps, assessor, audit, knex, store } = this.options;
    const { reportedBy: actor, appVersion, total, failed, coverage } = report;
    const ref = { namespace: app.namespace, name: app.name };
    // A report of another version than the one in force changes no answer.
    const plan =
      appVersion === app.version
        ? await assessor.plan(ref, { tests: testFactsOf(report) })
        : undefined;
    if (plan && plan.before?.revision !== app.revision) {
      throw new OutpacedError(
        `${formatAppRef(ref)} was changed by somebody else. Send it again.`,
      );
    }
    await knex.transaction(async tx => {
      // The app first; a manifest that makes this the version in force meanwhile has to see it.
      await (plan
        ? assessor.apply(tx, plan, { actor, action: 'tests-uploaded' })
        : apps.replace(tx, { ...app, revision: app.revision + 1 }));
      await store.add(tx, ref, report);
      await audit.append(tx, {
        app: ref,
        actor,
        action: 'tests-uploaded',
        text: describe(report),
        decisionId: plan?.decisionId,
        details: {
          appVersion,
          total,
          failed,
          ...(coverage !== undefined && { coverage }),
        },
      });
    });
  }
}

function describe({
  appVersion,
  total,
  failed,
  coverage,
}: StoredTestReport): string {
  const outcome =
    failed === 0
      ? `${total} tests passed`
      : `${failed} of ${total} tests failed`;
  const share =
    coverage === undefined
      ? ''
      : `, ${Math.round(coverage * 100)} % of the code covered`;
  return `${outcome} in version ${appVersion}${share}.`;
}
