import type { LifecycleSettings } from './settings';
import type { Brake } from './SweepStore';

export type BrakePlan =
  /** As ever. */
  | { kind: 'go' }
  /** Let go once, or not needed any more: forget it after the run. */
  | { kind: 'finish' }
  /** Nothing ends until an admin says so. */
  | { kind: 'hold'; brake: Brake; isNew: boolean };

/** Whether so many apps may end in one run. */
export function planBrake(options: {
  brake?: Brake;
  due: { ends: number; total: number; first: string[] };
  nowMs: number;
  settings: Pick<LifecycleSettings, 'brake'>;
}): BrakePlan {
  const { brake, due, nowMs, settings } = options;
  const limit = Math.max(
    settings.brake.apps,
    Math.floor((due.total * settings.brake.percent) / 100),
  );
  // An admin let so many end; more of them is another question.
  const allowed = brake?.released ? Math.max(limit, brake.planned) : limit;
  if (due.ends <= allowed) {
    return brake ? { kind: 'finish' } : { kind: 'go' };
  }
  const held = brake && !brake.released ? brake : undefined;
  return {
    kind: 'hold',
    isNew: !held,
    brake: {
      engagedAtMs: held?.engagedAtMs ?? nowMs,
      planned: due.ends,
      limit,
      apps: due.first,
    },
  };
}
