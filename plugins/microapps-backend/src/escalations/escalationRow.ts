import {
  formatAppRef,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { EscalationRecord, EscalationSubject } from './types';

/** A row of `escalations`; numbers of `bigint` columns come as text from PostgreSQL. */
export interface EscalationRow {
  id: string;
  app_ref: string;
  kind: string;
  rule_id: string | null;
  value: string | null;
  subject: string;
  waiting_subject: string | null;
  reason: string;
  status: string;
  status_reason: string | null;
  requested_by: string;
  requested_at_ms: number | string;
  expires_at_ms: number | string;
  decided_by: string | null;
  decided_at_ms: number | string | null;
  comment: string | null;
  requested_tier: string | null;
  requested_budget_micros: number | string | null;
  budget_currency: string | null;
  requested_ttl_days: number | null;
  approvers: string;
  renewals: number;
  manifest_digest: string;
  governed: string;
  proposed_manifest: string | null;
  queue_key: number | string;
  end_noticed: boolean | number;
}

/** Later than any moment: decided ones come after all that wait. */
const AFTER_WAITING = 8_000_000_000_000_000;

/** What makes two requests the same one, for one app at a time. */
export function subjectOf(of: EscalationSubject): string {
  const { app, kind, ruleId = '', value = '' } = of;
  return JSON.stringify([
    formatAppRef(app),
    kind,
    ruleId,
    value.toLocaleLowerCase('en-US'),
  ]);
}

export function approverPattern(role: string): string {
  return `|${role}|`;
}

export function toRow(record: EscalationRecord): EscalationRow {
  const waits = record.status === 'waiting';
  const subject = subjectOf(record);
  return {
    id: record.id,
    app_ref: formatAppRef(record.app),
    kind: record.kind,
    rule_id: record.ruleId ?? null,
    value: record.value ?? null,
    subject,
    waiting_subject: waits ? subject : null,
    reason: record.reason,
    status: record.status,
    status_reason: record.statusReason ?? null,
    requested_by: record.requestedBy,
    requested_at_ms: record.requestedAtMs,
    expires_at_ms: record.expiresAtMs,
    decided_by: record.decidedBy ?? null,
    decided_at_ms: record.decidedAtMs ?? null,
    comment: record.comment ?? null,
    requested_tier: record.requestedTier ?? null,
    requested_budget_micros: record.requestedBudget?.monthlyMicros ?? null,
    budget_currency: record.requestedBudget?.currency ?? null,
    requested_ttl_days: record.requestedTtlDays ?? null,
    approvers: record.approvers.map(approverPattern).join(''),
    renewals: record.renewals,
    manifest_digest: record.manifestDigest,
    governed: JSON.stringify(record.governed),
    proposed_manifest: record.proposed ? JSON.stringify(record.proposed) : null,
    queue_key: waits
      ? record.requestedAtMs
      : AFTER_WAITING - (record.decidedAtMs ?? record.requestedAtMs),
    end_noticed: record.endNoticed,
  };
}

/** Values of closed sets are written by this file only, so reading trusts them. */
export function toRecord(row: EscalationRow): EscalationRecord {
  return {
    id: row.id,
    app: parseAppRef(row.app_ref),
    kind: row.kind as EscalationRecord['kind'],
    ruleId: row.rule_id ?? undefined,
    value: row.value ?? undefined,
    reason: row.reason,
    status: row.status as EscalationRecord['status'],
    statusReason: row.status_reason ?? undefined,
    requestedBy: row.requested_by,
    requestedAtMs: Number(row.requested_at_ms),
    expiresAtMs: Number(row.expires_at_ms),
    decidedBy: row.decided_by ?? undefined,
    decidedAtMs:
      row.decided_at_ms === null ? undefined : Number(row.decided_at_ms),
    comment: row.comment ?? undefined,
    requestedTier: (row.requested_tier ??
      undefined) as EscalationRecord['requestedTier'],
    requestedBudget:
      row.requested_budget_micros === null
        ? undefined
        : {
            monthlyMicros: Number(row.requested_budget_micros),
            currency: row.budget_currency ?? '',
          },
    requestedTtlDays: row.requested_ttl_days ?? undefined,
    approvers: row.approvers.split('|').filter(Boolean),
    renewals: row.renewals,
    manifestDigest: row.manifest_digest,
    governed: JSON.parse(row.governed),
    proposed:
      row.proposed_manifest === null
        ? undefined
        : JSON.parse(row.proposed_manifest),
    endNoticed: Boolean(row.end_noticed),
  };
}
