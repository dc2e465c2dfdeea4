import { InputError } from '@backstage/errors';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import { systemClock } from '@microapps/backstage-plugin-microapps-node';
import { DAY_MS } from './planTransitions';

const TEN_YEARS_DAYS = 3_650;

/** The machine's clock, some time ahead or behind. For development only. */
export class DemoClock implements Clock {
  static create(machine: Clock = systemClock): DemoClock {
    return new DemoClock(machine);
  }

  private offsetMs = 0;

  private constructor(private readonly machine: Clock) {}

  now(): Date {
    return new Date(this.machine.now().getTime() + this.offsetMs);
  }

  /** @throws InputError for anything but one step of at most ten years. */
  set(step: { advanceDays?: number; at?: string }): Date {
    const { advanceDays, at } = step;
    const machineMs = this.machine.now().getTime();
    const offsetMs =
      at === undefined
        ? this.offsetMs + (advanceDays ?? NaN) * DAY_MS
        : Date.parse(at) - machineMs;
    if (!(Math.abs(offsetMs) <= TEN_YEARS_DAYS * DAY_MS)) {
      throw new InputError(
        'Give advanceDays as a number, or at as in 2027-01-31T10:00:00Z, at most ten years away.',
      );
    }
    this.offsetMs = offsetMs;
    return this.now();
  }
}
