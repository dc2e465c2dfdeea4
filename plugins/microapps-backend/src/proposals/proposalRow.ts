import {
  formatAppRef,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { ProposalRecord } from './types';

/** A row of `proposals`; numbers of `bigint` columns come as text from PostgreSQL. */
export interface ProposalRow {
  id: string;
  title: string;
  name: string;
  purpose: string;
  team: string;
  sponsor: string;
  sponsor_ref: string | null;
  shape: string;
  audience: string;
  people: string;
  data: string;
  status: string;
  comment: string | null;
  proposed_by: string;
  proposed_at_ms: number | string;
  decided_by: string | null;
  decided_at_ms: number | string | null;
  app_ref: string | null;
  waiting_subject: string | null;
  queue_key: number | string;
  revision: number;
}

/** Later than any moment: answered ones come after all that wait. */
const AFTER_WAITING = 8_000_000_000_000_000;

export function toRow(record: ProposalRecord): ProposalRow {
  const { decidedAtMs, proposedAtMs, proposedBy, name } = record;
  const waits = record.status === 'waiting';
  return {
    id: record.id,
    title: record.title,
    name,
    purpose: record.purpose,
    team: record.team,
    sponsor: record.sponsor ?? '',
    sponsor_ref: record.sponsorRef ?? null,
    shape: record.shape,
    audience: record.audience,
    people: record.people,
    data: record.data,
    status: record.status,
    comment: record.comment ?? null,
    proposed_by: proposedBy,
    proposed_at_ms: proposedAtMs,
    decided_by: record.decidedBy ?? null,
    decided_at_ms: decidedAtMs ?? null,
    app_ref: record.app ? formatAppRef(record.app) : null,
    waiting_subject: waits ? JSON.stringify([proposedBy, name]) : null,
    queue_key: waits
      ? proposedAtMs
      : AFTER_WAITING - (decidedAtMs ?? proposedAtMs),
    revision: record.revision,
  };
}

/** Values of closed sets are written by this file only, so reading trusts them. */
export function toRecord(row: ProposalRow): ProposalRecord {
  return {
    id: row.id,
    title: row.title,
    name: row.name,
    purpose: row.purpose,
    team: row.team,
    sponsor: row.sponsor || undefined,
    sponsorRef: row.sponsor_ref ?? undefined,
    shape: row.shape as ProposalRecord['shape'],
    audience: row.audience as ProposalRecord['audience'],
    people: row.people as ProposalRecord['people'],
    data: row.data as ProposalRecord['data'],
    status: row.status as ProposalRecord['status'],
    comment: row.comment ?? undefined,
    proposedBy: row.proposed_by,
    proposedAtMs: Number(row.proposed_at_ms),
    decidedBy: row.decided_by ?? undefined,
    decidedAtMs:
      row.decided_at_ms === null ? undefined : Number(row.decided_at_ms),
    app: row.app_ref === null ? undefined : parseAppRef(row.app_ref),
    revision: row.revision,
  };
}
