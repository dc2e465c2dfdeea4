import { DateTime } from 'luxon';

/** Before that a forecast would follow the fees of the first days. */
const DAYS_WITHOUT_FORECAST = 3;

/** One month of costs as seen at one moment; all in UTC. */
export interface CostMonth {
  /** `2026-11` */
  month: string;
  /** First day, ISO date. */
  from: string;
  /** First day of the next month, ISO date. */
  until: string;
  days: number;
  /** Enough of the month is over to tell where it leads. */
  hasForecast: boolean;
}

/** The month that a moment lies in. */
export function costMonthAt(now: Date): CostMonth {
  const today = DateTime.fromJSDate(now, { zone: 'utc' });
  const first = today.startOf('month');
  const next = first.plus({ months: 1 });
  return {
    month: first.toFormat('yyyy-MM'),
    from: first.toFormat('yyyy-MM-dd'),
    until: next.toFormat('yyyy-MM-dd'),
    days: next.diff(first, 'days').days,
    hasForecast: today.day > DAYS_WITHOUT_FORECAST,
  };
}
