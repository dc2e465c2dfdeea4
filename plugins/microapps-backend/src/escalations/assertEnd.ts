import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import { formatDay } from '../lifecycle/formatDay';
import type { Terms } from './planTerms';

const HOUR_MS = 60 * 60 * 1000;

const DAY_MS = 24 * HOUR_MS;

const RFC_3339 =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * The end of a request or an approval.
 *
 * @throws InputError for none, a past or a far one, and what is no moment.
 */
export function assertEnd(
  written: string | undefined,
  terms: Terms,
  nowMs: number,
): number {
  const latestMs = nowMs + terms.maxDays * DAY_MS;
  const range = `Give an end at least an hour from now and at the latest on ${formatDay(
    latestMs,
  )}, ${terms.maxDays} days from now.`;
  if (written === undefined) {
    throw new InputError(`It needs an end. ${range}`);
  }
  const end = DateTime.fromISO(written, { zone: 'utc' });
  if (!RFC_3339.test(written) || !end.isValid) {
    throw new InputError(
      `"${written.slice(
        0,
        40,
      )}" is no moment. Write it like 2026-12-01T12:00:00Z.`,
    );
  }
  const endMs = end.toMillis();
  if (endMs < nowMs + HOUR_MS || endMs > latestMs) {
    throw new InputError(`That end cannot be. ${range}`);
  }
  return endMs;
}
