import type {
  AppDetail,
  LifecycleDetail,
  LifecycleResult,
} from '@microapps/backstage-plugin-microapps-common';
import type { LifecycleAction } from '@microapps/backstage-plugin-microapps-react';
import type { DateTime } from 'luxon';
import { fixtureDecision, iso } from './fixtureDetail';

const RUNNING = ['active', 'idle'];
const GRACE_DAYS = 60;

/** What may be done with an app in the state it is in. */
export function fixtureLifecycle(
  now: DateTime,
  detail: AppDetail,
  changes: Partial<LifecycleDetail> = {},
): LifecycleDetail {
  const { state, expiresAt } = detail.summary;
  const running = RUNNING.includes(state);
  const allowed = { allowed: true };
  const not = (whyNot: string) => ({ allowed: false, whyNot });
  return {
    state,
    expiresAt,
    renewsTo: iso(now.plus({ days: 90 })),
    renew: running ? allowed : not('It is not running.'),
    retire: running ? allowed : not('It is not running.'),
    reactivate: running ? not('It is running.') : allowed,
    ...(running
      ? { lastUsedAt: iso(now.minus({ hours: 2 })) }
      : {
          [state === 'retired' ? 'retiredAt' : 'archivedAt']: iso(
            now.minus({ days: 20 }),
          ),
          deletesAt: iso(now.plus({ days: GRACE_DAYS - 20 })),
        }),
    ...changes,
  };
}

/** What the backend answers, and what the app is afterwards. */
export function fixtureLifecycleResult(
  now: DateTime,
  before: AppDetail,
  action: LifecycleAction,
): { detail: AppDetail; result: LifecycleResult } {
  if (action === 'renew' && before.summary.name === 'denied') {
    const lifecycle = before.lifecycle ?? fixtureLifecycle(now, before);
    return {
      detail: before,
      result: {
        done: false,
        message: 'It may not be renewed yet: 2 things to do.',
        lifecycle,
        decision: fixtureDecision(now, { stage: 'renew' }),
      },
    };
  }
  const state = action === 'retire' ? 'retired' : 'active';
  const expiresAt =
    action === 'retire'
      ? before.summary.expiresAt
      : iso(now.plus({ days: 90 }));
  const summary = { ...before.summary, state, expiresAt } as const;
  const detail = {
    ...before,
    summary,
    ttl: { ...before.ttl, startsAt: iso(now), expiresAt },
  };
  const lifecycle = fixtureLifecycle(now, detail);
  return {
    detail: { ...detail, lifecycle },
    result: { done: true, message: 'Done.', lifecycle },
  };
}
