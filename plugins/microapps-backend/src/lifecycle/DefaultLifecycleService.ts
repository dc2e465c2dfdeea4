import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { LifecycleDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import { decisionOf } from '../gates/decisionOf';
import type { AssessmentPlan, Assessor } from '../gates/types';
import type { Outbox } from '../outbox/types';
import { actorName } from './actorName';
import { assertReason } from './assertReason';
import { formatDay } from './formatDay';
import { lifecycleDetailOf } from './lifecycleDetailOf';
import { planRenewal } from './planRenewal';
import { planSteps, type Steps } from './planSteps';
import { DAY_MS } from './planTransitions';
import type { LifecycleSettings } from './settings';
import type {
  LifecycleOutcome,
  LifecycleRequest,
  LifecycleService,
  RenewalAllowance,
} from './types';

/** Clocks of callers may be a little ahead. */
const CLOCK_SKEW_MS = 5 * 60_000;

/** Two clicks at once are one step; the second is told of the first. */
const AT_ONCE_MS = 60_000;

const stepWords = {
  'app-renewed': 'renewed it',
  'app-retired': 'retired it',
  'app-reactivated': 'brought it back',
};

type StepAction = keyof typeof stepWords;

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

  private constructor(private readonly options: LifecycleServiceOptions) {}

  async renew(request: LifecycleRequest): Promise<LifecycleOutcome> {
    return this.start(request, 'renew', 'app-renewed');
  }

  async reactivate(request: LifecycleRequest): Promise<LifecycleOutcome> {
    return this.start(request, 'reactivate', 'app-reactivated');
  }

  async retire(request: LifecycleRequest): Promise<LifecycleOutcome> {
    const { clock, settings } = this.options;
    const step = { ...request, reason: assertReason(request.reason) };
    return this.asOneStep(step.ref, async before => {
      const nowMs = clock.now().getTime();
      await this.assertPossible(before, 'retire');
      const deletesAtMs = nowMs + settings.graceDays * DAY_MS;
      const after: AppRecord = {
        ...nextRevision(before, nowMs),
        state: 'retired',
        lifecycle: {
          ...before.lifecycle,
          archivedAtMs: undefined,
          idleSinceMs: undefined,
          noticed: undefined,
          retiredAtMs: nowMs,
          deletesAtMs,
        },
      };
      const message = `It is retired. You can bring it back until ${formatDay(
        deletesAtMs,
      )}; after that it is deleted.`;
      await this.options.knex.transaction(tx =>
        this.write(tx, step, 'app-retired', before, after, {
          text: `Retired. It can be brought back until ${formatDay(
            deletesAtMs,
          )}.`,
        }),
      );
      return { done: true, message, app: after };
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
    const usedAtMs = lastUsedAt.getTime();
    if (!(usedAtMs > 0) || usedAtMs > nowMs + CLOCK_SKEW_MS) {
      throw new InputError(
        'lastUsedAt is no moment in the past. Give it as in 2026-11-16T10:00:00Z.',
      );
    }
    return retryOnConflict(async () => {
      const before = await this.find(ref);
      const knownAtMs = before.lifecycle.lastUsedAtMs ?? 0;
      if (before.state === 'deleted' || usedAtMs <= knownAtMs) {
        return before;
      }
      const wakesUp =
        before.state === 'idle' &&
        usedAtMs > (before.lifecycle.idleSinceMs ?? 0);
      const after: AppRecord = {
        ...before,
        revision: before.revision + 1,
        state: wakesUp ? 'active' : before.state,
        lifecycle: {
          ...before.lifecycle,
          lastUsedAtMs: Math.min(usedAtMs, nowMs),
          idleSinceMs: wakesUp ? undefined : before.lifecycle.idleSinceMs,
        },
      };
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
    step: 'renew' | 'reactivate',
    action: StepAction,
  ): Promise<LifecycleOutcome> {
    const { assessor, knex } = this.options;
    const { ref, actor } = request;
    const reason = assertReason(request.reason);
    return this.asOneStep(ref, async first => {
      const allowance = await this.assertPossible(first, step);
      const plan = await this.planStart(ref, step);
      const before = plan.before ?? first;
      assertUntouched(first, before);
      const decision = decisionOf(plan, actor);
      if (!plan.assessment.gate.allowed) {
        await knex.transaction(tx =>
          this.recordDenial(tx, plan, { ...request, reason }, step),
        );
        return {
          done: false,
          message: denialWords(step),
          app: before,
          decision,
        };
      }
      const running = await this.planRunning(plan, before, step);
      const after = planRenewal({ before, plan, running, allowance });
      const until = formatDay(after.ttl.expiresAtMs);
      await knex.transaction(async tx => {
        for (const each of running && running !== plan
          ? [plan, running]
          : [plan]) {
          await assessor.record(tx, each, { actor, action, reason });
        }
        await this.write(tx, { ref, actor, reason }, action, before, after, {
          decisionId: plan.decisionId,
          text:
            step === 'renew'
              ? `Renewed until ${until}.`
              : `Brought back, until ${until}.`,
        });
      });
      const message =
        step === 'renew'
          ? `It is renewed until ${until}.`
          : `It is back, until ${until}.`;
      return { done: true, message, app: after, decision };
    });
  }

  /** Renewing keeps what is there; what is brought back is asked about as if it ran. */
  private planStart(
    ref: AppRef,
    step: 'renew' | 'reactivate',
  ): Promise<AssessmentPlan> {
    return step === 'renew'
      ? this.options.assessor.plan(ref, {}, { stage: 'renew' })
      : this.options.assessor.plan(ref, { state: 'active' });
  }

  /** The app's own answer where it runs again; it was closed by its state alone. */
  private async planRunning(
    plan: AssessmentPlan,
    before: AppRecord,
    step: 'renew' | 'reactivate',
  ): Promise<AssessmentPlan | undefined> {
    if (step === 'reactivate') {
      return plan;
    }
    return before.state === 'archived'
      ? this.options.assessor.plan(plan.ref, { state: 'active' })
      : undefined;
  }

  /**
   * Tries again where anything else about the app changed meanwhile, and
   * gives up where somebody else took such a step.
   */
  private async asOneStep(
    ref: AppRef,
    attempt: (before: AppRecord) => Promise<LifecycleOutcome>,
  ): Promise<LifecycleOutcome> {
    const first = await this.find(ref);
    return retryOnConflict(async () => {
      const before = await this.find(ref);
      try {
        assertUntouched(first, before);
        return await attempt(before);
      } catch (error) {
        if (error instanceof OutpacedError) {
          await this.assertNobodyFaster(first);
        }
        throw error;
      }
    });
  }

  private async assertPossible(app: AppRecord, step: keyof Steps) {
    const { allowance, clock } = this.options;
    const now = clock.now();
    const granted = await allowance.allowanceOf(app, now);
    const justNow =
      app.ttl.renewalsUsed > 0 &&
      Math.abs(now.getTime() - app.ttl.startsAtMs) < AT_ONCE_MS;
    if (step === 'renew' && justNow) {
      await this.assertNobodyFaster({ ...app, revision: 0 }, true);
    }
    const answer = planSteps(app, now.getTime(), granted)[step];
    if (!answer.allowed) {
      throw new ConflictError(answer.whyNot);
    }
    return granted;
  }

  /** @throws ConflictError that names who took a step since. */
  private async assertNobodyFaster(
    first: AppRecord,
    evenThen = false,
  ): Promise<void> {
    const now = await this.find(first);
    if (isUntouched(first, now) && !evenThen) {
      return;
    }
    const { items } = await this.options.audit.timelineOf(first, { limit: 10 });
    const step = items.find(({ action }) => action in stepWords);
    throw new ConflictError(
      step
        ? `${actorName(step.actor)} ${
            stepWords[step.action as StepAction]
          } a moment ago. Reload the page to see how it is now.`
        : 'It was changed a moment ago. Reload the page to see how it is now.',
    );
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

  private async recordDenial(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    request: LifecycleRequest,
    step: 'renew' | 'reactivate',
  ): Promise<void> {
    const { assessor, audit } = this.options;
    const { ref, actor, reason } = request;
    const action = step === 'renew' ? 'renewal-denied' : 'reactivation-denied';
    await assessor.record(tx, plan, { actor, action, reason });
    await audit.append(tx, {
      ...{ app: ref, actor, action, reason },
      text:
        step === 'renew'
          ? 'The gate did not let it be renewed.'
          : 'The gate did not let it be brought back.',
      decisionId: plan.decisionId,
    });
  }

  private async find(ref: AppRef): Promise<AppRecord> {
    const app = await this.options.apps.find(ref);
    if (!app) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    return app;
  }
}

function nextRevision(app: AppRecord, nowMs: number): AppRecord {
  return { ...app, revision: app.revision + 1, updatedAtMs: nowMs };
}

/** Nobody renewed, retired, archived or brought it back in between. */
function isUntouched(first: AppRecord, now: AppRecord): boolean {
  return (
    first.state === now.state && first.ttl.startsAtMs === now.ttl.startsAtMs
  );
}

function assertUntouched(first: AppRecord, now: AppRecord): void {
  if (!isUntouched(first, now)) {
    throw new OutpacedError(`${formatAppRef(now)} was changed a moment ago.`);
  }
}

function denialWords(step: 'renew' | 'reactivate'): string {
  return step === 'renew'
    ? 'It was not renewed: the gate says no. Do what it lists, then renew again.'
    : 'It was not brought back: the gate says no. Do what it lists, then try again.';
}
