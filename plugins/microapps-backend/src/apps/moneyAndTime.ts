import { DateTime } from 'luxon';

/** RFC 3339, UTC. */
export function toIso(ms: number): string {
  return new Date(ms).toISOString();
}

/** `2026-11`, UTC. */
export function monthOf(date: Date): string {
  return DateTime.fromJSDate(date, { zone: 'utc' }).toFormat('yyyy-MM');
}
