import { DateTime } from 'luxon';

export type UntilProblem = 'missing' | 'past' | 'tooLate';

/** What is wrong with a day; undefined if nothing. */
export function untilProblem(
  date: string | undefined,
  limits: { now: DateTime; latest?: string },
): UntilProblem | undefined {
  if (!date) {
    return 'missing';
  }
  const end = DateTime.fromISO(date).endOf('day');
  if (end <= limits.now.plus({ hours: 1 })) {
    return 'past';
  }
  const latest = limits.latest && DateTime.fromISO(limits.latest).endOf('day');
  return latest && end > latest ? 'tooLate' : undefined;
}

/** The end of a day as RFC 3339, but no later than `latest`. */
export function endOfDay(date: string, latest?: string): string {
  const end = DateTime.fromISO(date).endOf('day').startOf('second');
  const limit = latest ? DateTime.fromISO(latest) : end;
  return (limit < end ? limit : end).toUTC().toISO() ?? '';
}
