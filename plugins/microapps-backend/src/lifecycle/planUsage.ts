import { InputError } from '@backstage/errors';
import type { AppRecord } from '../apps/types';

/** Clocks of callers may be a little ahead. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * A moment somebody was seen using an app, in milliseconds.
 *
 * @throws InputError for what is no moment, or in the future
 */
export function assertUsedAt(lastUsedAt: Date, nowMs: number): number {
  const usedAtMs = lastUsedAt.getTime();
  if (!(usedAtMs > 0) || usedAtMs > nowMs + CLOCK_SKEW_MS) {
    throw new InputError(
      'lastUsedAt is no moment in the past. Give it as in 2026-11-16T10:00:00Z.',
    );
  }
  return usedAtMs;
}

/** The app after it was used; absent where that is no news. Use since it fell idle wakes it up. */
export function planUsage(
  before: AppRecord,
  usedAtMs: number,
  nowMs: number,
): { after: AppRecord; wakesUp: boolean } | undefined {
  const { idleSinceMs = 0, lastUsedAtMs = 0 } = before.lifecycle;
  if (before.state === 'deleted' || usedAtMs <= lastUsedAtMs) {
    return undefined;
  }
  const wakesUp = before.state === 'idle' && usedAtMs > idleSinceMs;
  return {
    wakesUp,
    after: {
      ...before,
      revision: before.revision + 1,
      state: wakesUp ? 'active' : before.state,
      lifecycle: {
        ...before.lifecycle,
        lastUsedAtMs: Math.min(usedAtMs, nowMs),
        idleSinceMs: wakesUp ? undefined : before.lifecycle.idleSinceMs,
      },
    },
  };
}
