import { DateTime } from 'luxon';

/**
 * How far away a moment is, in the unit a person would use.
 *
 * @public
 */
export type TimeLeft = {
  /** The moment lies in the past. */
  ended: boolean;
  /** Rounded; zero when it is less than a day away. */
  days: number;
  /** Rounded; used below a day. Zero when it is less than an hour away. */
  hours: number;
};

/**
 * @param until - RFC 3339
 * @param now - the present moment
 *
 * @public
 */
export function timeLeft(until: string, now: DateTime): TimeLeft {
  const hours = DateTime.fromISO(until).diff(now).as('hours');
  const away = Math.abs(hours);
  return {
    ended: hours <= 0,
    days: away < 24 ? 0 : Math.round(away / 24),
    hours: Math.floor(away),
  };
}
