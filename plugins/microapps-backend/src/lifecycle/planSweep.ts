import type { AppRecord } from '../apps/types';
import type { AuditEntry } from '../audit/types';
import { noticeEntry } from '../notices/noticeEntry';
import type { Notice } from '../notices/types';
import type { OutboxEntry } from '../outbox/types';
import {
  archivedNotice,
  deletedNotice,
  endNotice,
  idleNotice,
} from './notices';
import { formatDay } from './formatDay';
import {
  lifecycleFactsOf,
  planTransitions,
  type Transition,
} from './planTransitions';
import type { LifecycleSettings } from './settings';

const ACTOR = 'system';

export interface SweepPlan {
  after: AppRecord;
  entries: AuditEntry[];
  effects: OutboxEntry[];
}

/** Everything that is due of one app, and what is written and said of it. */
export function planSweep(
  app: AppRecord,
  nowMs: number,
  settings: LifecycleSettings,
): SweepPlan {
  const transitions = planTransitions(lifecycleFactsOf(app), nowMs, settings);
  const unchanged: SweepPlan = { after: app, entries: [], effects: [] };
  if (transitions.length === 0) {
    return unchanged;
  }
  const revision = app.revision + 1;
  return transitions.reduce<SweepPlan>((plan, transition) => {
    const step = planStep(plan.after, transition, nowMs);
    return {
      after: { ...plan.after, ...step.change, revision },
      entries: [...plan.entries, { app, actor: ACTOR, ...step.entry }],
      effects: [
        ...plan.effects,
        ...changeOf(plan.after, step.change.state),
        noticeEntry(step.notice),
      ],
    };
  }, unchanged);
}

interface Step {
  change: Partial<AppRecord>;
  entry: { action: string; text: string };
  notice: Notice;
}

function planStep(app: AppRecord, transition: Transition, nowMs: number): Step {
  const { lifecycle } = app;
  switch (transition.kind) {
    case 'notice':
      return planNotice(app, transition, nowMs);
    case 'idle':
      return {
        change: {
          state: 'idle',
          lifecycle: { ...lifecycle, idleSinceMs: transition.sinceMs },
        },
        entry: {
          action: 'app-idle',
          text: `Nobody used it since ${formatDay(
            lifecycle.lastUsedAtMs ?? transition.sinceMs,
          )}.`,
        },
        notice: idleNotice(app),
      };
    case 'archive': {
      const { deletesAtMs } = transition;
      return {
        change: {
          state: 'archived',
          // The answer to its gate changes with it.
          reassessAtMs: nowMs,
          updatedAtMs: nowMs,
          lifecycle: {
            ...lifecycle,
            archivedAtMs: nowMs,
            deletesAtMs,
            idleSinceMs: undefined,
            noticed: undefined,
          },
        },
        entry: {
          action: 'app-archived',
          text: `Its time was over and nobody renewed it, so it was archived. It can be brought back until ${formatDay(
            deletesAtMs,
          )}.`,
        },
        notice: archivedNotice(app, deletesAtMs),
      };
    }
    default:
      return {
        change: {
          state: 'deleted',
          updatedAtMs: nowMs,
          lifecycle: {
            ...lifecycle,
            deletedAtMs: nowMs,
            noticed: undefined,
          },
        },
        entry: {
          action: 'app-deleted',
          text: 'Nobody brought it back in time, so it was deleted. Its manifest, parts list and history are kept.',
        },
        notice: deletedNotice(app),
      };
  }
}

function planNotice(
  app: AppRecord,
  transition: Extract<Transition, { kind: 'notice' }>,
  nowMs: number,
): Step {
  const { of, endMs, days } = transition;
  const words = of === 'expiry' ? 'is archived' : 'is deleted';
  return {
    change: { lifecycle: { ...app.lifecycle, noticed: { endMs, days } } },
    entry: {
      action: of === 'expiry' ? 'expiry-announced' : 'deletion-announced',
      text: `Its people are told that it ${words} on ${formatDay(endMs)}.`,
    },
    notice: endNotice(app, { of, endMs, nowMs }),
  };
}

function changeOf(
  before: AppRecord,
  to: AppRecord['state'] | undefined,
): OutboxEntry[] {
  return to === undefined || to === before.state
    ? []
    : [
        {
          kind: 'lifecycle-changed',
          app: before,
          payload: { from: before.state, to, actor: ACTOR },
        },
      ];
}
