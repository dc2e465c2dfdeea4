import type { AppRecord } from '../apps/types';
import { DAY_MS } from './planTransitions';
import type { LifecycleSettings } from './settings';

/** The app after somebody ended it; its grace period begins now. */
export function planRetirement(
  before: AppRecord,
  nowMs: number,
  settings: Pick<LifecycleSettings, 'graceDays'>,
): { after: AppRecord; deletesAtMs: number } {
  const deletesAtMs = nowMs + settings.graceDays * DAY_MS;
  return {
    deletesAtMs,
    after: {
      ...before,
      revision: before.revision + 1,
      updatedAtMs: nowMs,
      state: 'retired',
      lifecycle: {
        ...before.lifecycle,
        archivedAtMs: undefined,
        idleSinceMs: undefined,
        noticed: undefined,
        retiredAtMs: nowMs,
        deletesAtMs,
      },
    },
  };
}
