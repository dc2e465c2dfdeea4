import {
  formatAppRef,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { linkOf, type ChainContent } from './chain';
import type { AuditEntry, StoredAuditEntry } from './types';

/** A row of `audit_log`; numbers of `bigint` columns come as text from PostgreSQL. */
export interface AuditRow {
  sequence: number | string;
  at_ms: number | string;
  actor: string;
  action: string;
  app_ref: string | null;
  text: string;
  reason: string | null;
  details: string | null;
  decision_id: string | null;
  hash: string;
}

export function toEntry(row: AuditRow): StoredAuditEntry {
  return {
    sequence: Number(row.sequence),
    atMs: Number(row.at_ms),
    actor: row.actor,
    action: row.action,
    text: row.text,
    hash: `sha256:${row.hash}`,
    ...(row.app_ref && { app: parseAppRef(row.app_ref) }),
    ...(row.reason && { reason: row.reason }),
    ...(row.details && { details: JSON.parse(row.details) }),
    ...(row.decision_id && { decisionId: row.decision_id }),
  };
}

export function toContent(row: AuditRow): ChainContent {
  return {
    sequence: Number(row.sequence),
    atMs: Number(row.at_ms),
    actor: row.actor,
    action: row.action,
    app: row.app_ref ?? undefined,
    text: row.text,
    reason: row.reason ?? undefined,
    details: row.details ?? undefined,
    decisionId: row.decision_id ?? undefined,
  };
}

/** The rows after a head, each linked to the one before it. */
export function chainRows(
  head: { sequence: number; hash: string },
  entries: readonly AuditEntry[],
  atMs: number,
): AuditRow[] {
  let { sequence, hash } = head;
  return entries.map(entry => {
    sequence += 1;
    const row = {
      sequence,
      at_ms: atMs,
      actor: entry.actor,
      action: entry.action,
      app_ref: entry.app ? formatAppRef(entry.app) : null,
      text: entry.text,
      reason: entry.reason || null,
      details: entry.details ? JSON.stringify(entry.details) : null,
      decision_id: entry.decisionId ?? null,
      hash: '',
    };
    hash = linkOf(hash, toContent(row));
    return { ...row, hash };
  });
}
