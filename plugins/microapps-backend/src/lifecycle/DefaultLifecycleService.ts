import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { LifecycleDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { retryOnConflict } from '../database/retryOnConflict';
import { decisionOf } from '../gates/decisionOf';
import type { AssessmentPlan, Assessor } from '../gates/types';
import type { Outbox } from '../outbox/types';
import { assertReason } from './assertReason';
import { startWords, type Start } from './describeStart';
import { formatDay } from './formatDay';
import { lifecycleDetailOf } from './lifecycleDetailOf';
import {
  assertUntouched,
  OneStepAtATime,
  type StepAction,
} from './OneStepAtATime';
import { planRenewal } from './planRenewal';
import { planRetirement } from './planRetirement';
import { planSteps, type Steps } from './planSteps';
import { assertUsedAt, planUsage } from './planUsage';
import type { LifecycleSettings } from './settings';
import type {
  LifecycleOutcome,
  LifecycleRequest,
  LifecycleService,
  RenewalAllowance,
} from './types';

/** Two clicks at once are one step; the second is told of the first. */
const AT_ONCE_MS = 60_000;

export interface LifecycleServiceOptions {
  allowance: RenewalAllowance;
  apps: AppStore;
  assessor: Assessor;
  audit: AuditLog;
  clock: Clock;
  knex: Knex;
  outbox: Outbox;
  settings: LifecycleSettings;
}

/** Keeps and ends apps as people ask for it. */
export class DefaultLifecycleService implements LifecycleService {
  static create(options: LifecycleServiceOptions): DefaultLifecycleService {
    return new DefaultLifecycleService(options);
  }

  private readonly oneStep: OneStepAtATime;

  private constructor(private readonly options: LifecycleServiceOptions) {
    this.oneStep = OneStepAtATime.create({
      audit: options.audit,
      find: ref => this.find(ref),
    });
  }

  async renew(request: LifecycleRequest): Promise<LifecycleOutcome> {
    return this.start(request, 'renew');
  }

  async reactivate(request: LifecycleRequest): Promise<LifecycleOutcome> {
    return this.start(request, 'reactivate');
  }

  async retire(request: LifecycleRequest): Promise<LifecycleOutcome> {
    const { clock, settings } = this.options;
    const step = { ...request, reason: assertReason(request.reason) };
    return this.oneStep.run(step.ref, async before => {
      const nowMs = clock.now().getTime();
      await this.assertPossible(before, 'retire');
      const { after, deletesAtMs } = planRetirement(before, nowMs, settings);
      const until = formatDay(deletesAtMs);
      await this.options.knex.transaction(tx =>
        this.write(tx, step, 'app-retired', before, after, {
          text: `Retired. It can be brought back until ${until}.`,
        }),
      );
      return {
        done: true,
        message: `It is retired. You can bring it back until ${until}; after that it is deleted.`,
        app: after,
      };
    });
  }

  async recordUsage(options: {
    ref: AppRef;
    lastUsedAt: Date;
    actor: string;
  }): Promise<AppRecord> {
    const { apps, clock, knex } = this.options;
    const { ref, lastUsedAt, actor } = options;
    const nowMs = clock.now().getTime();
    const usedAtMs = assertUsedAt(lastUsedAt, nowMs);
    return retryOnConflict(async () => {
      const before = await this.find(ref);
      const plan = planUsage(before, usedAtMs, nowMs);
      if (!plan) {
        return before;
      }
      const { after, wakesUp } = plan;
      await knex.transaction(async tx => {
        await apps.replace(tx, after);
        if (wakesUp) {
          await this.tell(tx, { ref, actor }, before, after);
          await this.options.audit.append(tx, {
            app: ref,
            actor,
            action: 'app-used',
            text: 'It is used again, so it is not idle any more.',
          });
        }
      });
      return after;
    });
  }

  async describe(app: AppRecord, mayWrite: boolean): Promise<LifecycleDetail> {
    const now = this.options.clock.now();
    const allowance = await this.options.allowance.allowanceOf(app, now);
    return lifecycleDetailOf({
      ...{ app, mayWrite, allowance },
      nowMs: now.getTime(),
    });
  }

  /** Renewing and bringing back both start a new life, if the gate lets them. */
  private async start(
    request: LifecycleRequest,
    step: Start,
  ): Promise<LifecycleOutcome> {
    const asked = { ...request, reason: assertReason(request.reason) };
    return this.oneStep.run(request.ref, async first => {
      const allowance = await this.assertPossible(first, step);
      const plan = await this.planStart(request.ref, step);
      const before = plan.before ?? first;
      assertUntouched(first, before);
      if (!plan.assessment.gate.allowed) {
        return this.deny(asked, step, plan, before);
      }
      const running = await this.planRunning(plan, before, step);
      const after = planRenewal({ before, plan, running, allowance });
      await this.writeStart(asked, step, { plan, running, before, after });
      return {
        done: true,
        message: startWords[step].message(formatDay(after.ttl.expiresAtMs)),
        app: after,
        decision: decisionOf(plan, request.actor),
      };
    });
  }

  private async writeStart(
    { ref, actor, reason }: LifecycleRequest,
    step: Start,
    planned: {
      plan: AssessmentPlan;
      running?: AssessmentPlan;
      before: AppRecord;
      after: AppRecord;
    },
  ): Promise<void> {
    const { assessor, knex } = this.options;
    const { plan, running, before, after } = planned;
    const { action, entry } = startWords[step];
    await knex.transaction(async tx => {
      await assessor.record(tx, plan, { actor, action, reason });
      if (running && running !== plan) {
        await assessor.record(tx, running, { actor, action, reason });
      }
      await this.write(tx, { ref, actor, reason }, action, before, after, {
        decisionId: plan.decisionId,
        text: entry(formatDay(after.ttl.expiresAtMs)),
      });
    });
  }

  private async deny(
    { ref, actor, reason }: LifecycleRequest,
    step: Start,
    plan: AssessmentPlan,
    before: AppRecord,
  ): Promise<LifecycleOutcome> {
    const { assessor, audit, knex } = this.options;
    const {
      deniedAction: action,
      deniedEntry,
      deniedMessage,
    } = startWords[step];
    await knex.transaction(async tx => {
      await assessor.record(tx, plan, { actor, action, reason });
      await audit.append(tx, {
        ...{ app: ref, actor, action, reason },
        text: deniedEntry,
        decisionId: plan.decisionId,
      });
    });
    return {
      done: false,
      message: deniedMessage,
      app: before,
      decision: decisionOf(plan, actor),
    };
  }

  /** Renewing keeps what is there; what is brought back is asked about as if it ran. */
  private planStart(ref: AppRef, step: Start): Promise<AssessmentPlan> {
    return step === 'renew'
      ? this.options.assessor.plan(ref, {}, { stage: 'renew' })
      : this.options.assessor.plan(ref, { state: 'active' });
  }

  /** The app's own answer where it runs again; it was closed by its state alone. */
  private async planRunning(
    plan: AssessmentPlan,
    before: AppRecord,
    step: Start,
  ): Promise<AssessmentPlan | undefined> {
    if (step === 'reactivate') {
      return plan;
    }
    return before.state === 'archived'
      ? this.options.assessor.plan(plan.ref, { state: 'active' })
      : undefined;
  }

  private async assertPossible(app: AppRecord, step: keyof Steps) {
    const { allowance, clock } = this.options;
    const now = clock.now();
    const granted = await allowance.allowanceOf(app, now);
    const justNow =
      app.ttl.renewalsUsed > 0 &&
      Math.abs(now.getTime() - app.ttl.startsAtMs) < AT_ONCE_MS;
    if (step === 'renew' && justNow) {
      await this.oneStep.refuse(app);
    }
    const answer = planSteps(app, now.getTime(), granted)[step];
    if (!answer.allowed) {
      throw new ConflictError(answer.whyNot);
    }
    return granted;
  }

  private async write(
    tx: Knex.Transaction,
    request: LifecycleRequest,
    action: StepAction,
    before: AppRecord,
    after: AppRecord,
    entry: { text: string; decisionId?: string },
  ): Promise<void> {
    const { apps, audit } = this.options;
    const { ref, actor, reason } = request;
    await apps.replace(tx, after);
    await this.tell(tx, request, before, after);
    await audit.append(tx, { app: ref, actor, action, reason, ...entry });
  }

  private async tell(
    tx: Knex.Transaction,
    cause: { ref: AppRef; actor: string; reason?: string },
    before: AppRecord,
    after: AppRecord,
  ): Promise<void> {
    const { ref, actor, reason } = cause;
    if (before.state !== after.state) {
      await this.options.outbox.append(tx, [
        {
          kind: 'lifecycle-changed',
          app: ref,
          payload: {
            ...{ from: before.state, to: after.state, actor },
            ...(reason && { reason }),
          },
        },
      ]);
    }
  }

  private async find(ref: AppRef): Promise<AppRecord> {
    const app = await this.options.apps.find(ref);
    if (!app) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    return app;
  }
}
