import type { LifecycleDetail } from '@microapps/backstage-plugin-microapps-common';
import { toIso } from '../apps/moneyAndTime';
import type { AppRecord } from '../apps/types';
import { expiryFrom } from './planRenewal';
import { planSteps, type StepAnswer } from './planSteps';
import type { Allowance } from './types';

/** The end of an app as its page shows it. */
export function lifecycleDetailOf(options: {
  app: AppRecord;
  nowMs: number;
  /** The reader may change this app. */
  mayWrite: boolean;
  allowance?: Allowance;
}): LifecycleDetail {
  const { app, nowMs, mayWrite, allowance } = options;
  const { lifecycle, state, ttl } = app;
  const steps = planSteps(app, nowMs, allowance);
  const forReader = (answer: StepAnswer): StepAnswer =>
    mayWrite || !answer.allowed ? answer : notYours(app);
  return {
    state,
    expiresAt: toIso(ttl.expiresAtMs),
    archivedAt: orUndefined(lifecycle.archivedAtMs),
    retiredAt: orUndefined(lifecycle.retiredAtMs),
    deletesAt: orUndefined(lifecycle.deletesAtMs),
    deletedAt: orUndefined(lifecycle.deletedAtMs),
    lastUsedAt: orUndefined(lifecycle.lastUsedAtMs),
    idleSince: orUndefined(lifecycle.idleSinceMs),
    renew: forReader(steps.renew),
    retire: forReader(steps.retire),
    reactivate: forReader(steps.reactivate),
    ...(steps.renew.allowed && {
      renewsTo: toIso(
        expiryFrom(nowMs, { ...app, ttlDays: askedDays(app) }, allowance)
          .expiresAtMs,
      ),
    }),
  };
}

/** Only what the manifest itself asked for outlives a change of risk. */
function askedDays({ ttl }: AppRecord): number | undefined {
  return ttl.from === 'risk' ? undefined : ttl.days;
}

function notYours({ owner }: AppRecord): StepAnswer {
  return {
    allowed: false,
    whyNot: `Only its owners and its mentor may do this. Ask ${owner.name} of ${owner.team}, or a platform admin.`,
  };
}

function orUndefined(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : toIso(ms);
}
