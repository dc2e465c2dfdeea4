import { DateTime } from 'luxon';

/** `16 November 2026`, UTC. */
export function formatDay(ms: number): string {
  return DateTime.fromMillis(ms, { zone: 'utc', locale: 'en-GB' }).toFormat(
    'd LLLL yyyy',
  );
}
