import type { AppRecord, AppState } from '../apps/types';
import type { LifecycleSettings } from './settings';

export const DAY_MS = 24 * 60 * 60 * 1000;

/** What the end of an app depends on. Moments in milliseconds, UTC. */
export interface LifecycleFacts {
  state: AppState;
  /** Registration or last renewal. */
  startsAtMs: number;
  expiresAtMs: number;
  /** End of the grace period, of archived and retired apps. */
  deletesAtMs?: number;
  lastUsedAtMs?: number;
  /** The end people were told of, and how many days before it the last time. */
  noticed?: { endMs: number; days: number };
}

export function lifecycleFactsOf(app: AppRecord): LifecycleFacts {
  const { deletesAtMs, lastUsedAtMs, noticed } = app.lifecycle;
  const { startsAtMs, expiresAtMs } = app.ttl;
  return {
    state: app.state,
    startsAtMs,
    expiresAtMs,
    deletesAtMs,
    lastUsedAtMs,
    noticed,
  };
}

export type Transition =
  | { kind: 'notice'; of: 'expiry' | 'deletion'; endMs: number; days: number }
  | { kind: 'idle'; sinceMs: number }
  | { kind: 'archive'; deletesAtMs: number }
  | { kind: 'delete' };

type Settings = Pick<
  LifecycleSettings,
  'graceDays' | 'noticeDays' | 'deletionNoticeDays' | 'idleAfterDays'
>;

/**
 * What has to happen to an app now: its next step, or notices. Never two
 * steps at once: however late it is, every step gives people its time.
 */
export function planTransitions(
  app: LifecycleFacts,
  nowMs: number,
  settings: Settings,
): Transition[] {
  const end = endOf(app);
  if (end === undefined) {
    return [];
  }
  if (end.ms <= nowMs) {
    return end.of === 'expiry'
      ? [{ kind: 'archive', deletesAtMs: nowMs + settings.graceDays * DAY_MS }]
      : [{ kind: 'delete' }];
  }
  const transitions: Transition[] = [];
  const due = noticesLeft(app, end, settings).filter(
    ({ atMs }) => atMs <= nowMs,
  );
  if (due.length > 0) {
    const days = Math.min(...due.map(notice => notice.days));
    transitions.push({ kind: 'notice', of: end.of, endMs: end.ms, days });
  }
  const idleAtMs = idleAt(app, settings);
  if (idleAtMs !== undefined && idleAtMs <= nowMs) {
    transitions.push({ kind: 'idle', sinceMs: idleAtMs });
  }
  return transitions;
}

/**
 * When `planTransitions` has something to say next, at the earliest; absent
 * where it never will.
 */
export function nextActionAt(
  app: LifecycleFacts,
  settings: Settings,
): number | undefined {
  const end = endOf(app);
  if (end === undefined) {
    return undefined;
  }
  const idleAtMs = idleAt(app, settings);
  return Math.min(
    end.ms,
    ...noticesLeft(app, end, settings).map(({ atMs }) => atMs),
    ...(idleAtMs === undefined ? [] : [idleAtMs]),
  );
}

function endOf(
  app: LifecycleFacts,
): { of: 'expiry' | 'deletion'; ms: number; sinceMs: number } | undefined {
  switch (app.state) {
    case 'deleted':
      return undefined;
    case 'archived':
    case 'retired':
      return app.deletesAtMs === undefined
        ? undefined
        : { of: 'deletion', ms: app.deletesAtMs, sinceMs: -Infinity };
    default:
      return { of: 'expiry', ms: app.expiresAtMs, sinceMs: app.startsAtMs };
  }
}

/** A notice that lies before registration or renewal would tell people what they just did. */
function noticesLeft(
  { noticed }: LifecycleFacts,
  end: { of: 'expiry' | 'deletion'; ms: number; sinceMs: number },
  settings: Settings,
): { days: number; atMs: number }[] {
  const levels =
    end.of === 'expiry' ? settings.noticeDays : [settings.deletionNoticeDays];
  const told = noticed?.endMs === end.ms ? noticed.days : Infinity;
  return levels
    .map(days => ({ days, atMs: end.ms - days * DAY_MS }))
    .filter(({ days, atMs }) => days < told && atMs > end.sinceMs);
}

/** Only an app that was ever seen in use can be seen to be idle. */
function idleAt(app: LifecycleFacts, settings: Settings): number | undefined {
  return app.state !== 'active' || app.lastUsedAtMs === undefined
    ? undefined
    : Math.max(app.lastUsedAtMs, app.startsAtMs) +
        settings.idleAfterDays * DAY_MS;
}
