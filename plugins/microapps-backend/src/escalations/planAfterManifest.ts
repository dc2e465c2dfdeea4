import {
  governedFieldsOf,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRecord } from '../apps/types';
import { mentions, whyLapsed } from './whyLapsed';
import { isSameConnection } from './isSameConnection';
import { changedFields } from './standingOf';
import type { EscalationRecord } from './types';

export interface ManifestEffect {
  before: EscalationRecord;
  after: EscalationRecord;
  /** As in the audit trail. */
  action: 'escalation-lapsed' | 'escalation-reopened' | 'escalation-adopted';
}

/**
 * What a new manifest does to open requests: those about something that is no
 * longer in it lapse, and exceptions for an integration that became another;
 * approvals whose governed fields changed wait again. One about a planned
 * change waits for that change to be made.
 */
export function planAfterManifest(
  open: readonly EscalationRecord[],
  context: {
    app: Pick<AppRecord, 'state'>;
    manifest: MicroappManifest;
    nowMs: number;
  },
): ManifestEffect[] {
  const { app, manifest, nowMs } = context;
  return open.flatMap((before): ManifestEffect[] => {
    const lapsed = whyLapsed(before, app, manifest);
    if (lapsed) {
      return [lapse(before, lapsed)];
    }
    if (before.proposed) {
      return isMade(before, before.proposed, manifest)
        ? [
            {
              before,
              after: { ...before, proposed: undefined },
              action: 'escalation-adopted',
            },
          ]
        : [];
    }
    if (before.status === 'approved' && !isSameConnection(before, manifest)) {
      return [
        lapse(
          before,
          `${before.value} is not what it was when it was allowed.`,
        ),
      ];
    }
    if (!isGiven(before, nowMs)) {
      return [];
    }
    const fields = changedFields(before, manifest).map(({ field }) => field);
    if (fields.length === 0) {
      return [];
    }
    const changed = `Changed since it was approved: ${fields.join(', ')}.`;
    // Somebody asked anew already; one at a time waits.
    return open.some(other => waitsInstead(other, before))
      ? [lapse(before, changed)]
      : [
          {
            before,
            after: {
              ...before,
              status: 'waiting',
              statusReason: changed,
              requestedAtMs: nowMs,
              decidedBy: undefined,
              decidedAtMs: undefined,
              comment: undefined,
              endNoticed: false,
            },
            action: 'escalation-reopened',
          },
        ];
  });
}

/** Whether a manifest brought what a request is about. */
function isMade(
  record: EscalationRecord,
  proposed: MicroappManifest,
  manifest: MicroappManifest,
): boolean {
  const { kind, value } = record;
  return value === undefined
    ? changedFields({ kind, governed: governedFieldsOf(proposed) }, manifest)
        .length === 0
    : mentions(manifest, value) && isSameConnection(record, manifest);
}

function isGiven(record: EscalationRecord, nowMs: number): boolean {
  return (
    (record.kind === 'approval' || record.kind === 'tier') &&
    record.status === 'approved' &&
    record.expiresAtMs > nowMs
  );
}

function waitsInstead(
  other: EscalationRecord,
  given: EscalationRecord,
): boolean {
  return other.status === 'waiting' && other.kind === given.kind;
}

function lapse(before: EscalationRecord, why: string): ManifestEffect {
  return {
    before,
    after: { ...before, status: 'lapsed', statusReason: why },
    action: 'escalation-lapsed',
  };
}
