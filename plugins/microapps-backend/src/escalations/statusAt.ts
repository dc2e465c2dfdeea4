import type { EscalationRecord, EscalationStatus } from './types';

/** What a request is at a moment: at its end an approval no longer counts. */
export function statusAt(
  record: Pick<EscalationRecord, 'status' | 'expiresAtMs'>,
  nowMs: number,
): EscalationStatus {
  return record.status === 'approved' && record.expiresAtMs <= nowMs
    ? 'expired'
    : record.status;
}
