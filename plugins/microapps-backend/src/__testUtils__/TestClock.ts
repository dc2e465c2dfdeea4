import type { Clock } from '@microapps/backstage-plugin-microapps-node';

/** Stands still until it is told the time. */
export class TestClock implements Clock {
  constructor(private time = '2026-11-16T10:00:00.000Z') {}

  now(): Date {
    return new Date(this.time);
  }

  set(time: string): void {
    this.time = time;
  }
}
