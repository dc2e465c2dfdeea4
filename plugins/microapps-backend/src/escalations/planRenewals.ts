import { ConflictError } from '@backstage/errors';
import type { EscalationRecord } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** In a row, for the same subject. */
const MAX_RENEWALS = 2;

/** One asked for this long after the one before has ended is no renewal. */
const ROW_ENDS_AFTER_MS = 30 * DAY_MS;

/** @throws ConflictError when it was renewed often enough. */
export function planRenewals(
  previous: EscalationRecord | undefined,
  nowMs: number,
): number {
  if (!previous || previous.expiresAtMs + ROW_ENDS_AFTER_MS < nowMs) {
    return 0;
  }
  if (previous.renewals >= MAX_RENEWALS) {
    throw new ConflictError(
      `This was allowed ${
        MAX_RENEWALS + 1
      } times in a row. Now do what the rule asks for, or talk to a platform admin.`,
    );
  }
  return previous.renewals + 1;
}
