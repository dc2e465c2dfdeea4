import { DateTime } from 'luxon';

/** The next time, at that hour UTC, at which what can wait is sent. */
export function digestTimeAfter(ms: number, hour: number): number {
  const today = DateTime.fromMillis(ms, { zone: 'utc' })
    .startOf('day')
    .set({ hour });
  return (today.toMillis() >= ms ? today : today.plus({ days: 1 })).toMillis();
}
