import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import {
  subjectOf,
  toRecord,
  toRow,
  type EscalationRow,
} from './escalationRow';
import {
  countEscalations,
  queryEscalations,
  selectItems,
  toItem,
} from './queryEscalations';
import { whereReadable } from '../apps/whereReadable';
import type {
  EscalationItem,
  EscalationQuery,
  EscalationRecord,
  EscalationStatus,
  EscalationStore,
  EscalationSubject,
} from './types';

/** Requests in the table `escalations`. */
export class DatabaseEscalationStore implements EscalationStore {
  static create(options: { knex: Knex }): DatabaseEscalationStore {
    return new DatabaseEscalationStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async insert(
    tx: Knex.Transaction,
    record: EscalationRecord,
  ): Promise<boolean> {
    const inserted = await tx('escalations')
      .insert(toRow(record))
      .onConflict('waiting_subject')
      .ignore()
      .returning('id');
    return inserted.length > 0;
  }

  async replace(
    tx: Knex.Transaction,
    record: EscalationRecord,
    from: EscalationStatus,
  ): Promise<boolean> {
    const changed = await tx('escalations')
      .where({ id: record.id, status: from })
      .update(toRow(record));
    return changed > 0;
  }

  async find(id: string): Promise<EscalationItem | undefined> {
    const [row] = await selectItems(this.knex).where('escalations.id', id);
    return row && toItem(row);
  }

  async approvedOf(ref: AppRef, now: Date): Promise<EscalationRecord[]> {
    const rows = await this.rows()
      .where({ app_ref: formatAppRef(ref), status: 'approved' })
      .where('expires_at_ms', '>', now.getTime())
      .orderBy('id');
    return rows.map(toRecord);
  }

  async openOf(ref: AppRef): Promise<EscalationRecord[]> {
    const rows = await this.rows()
      .where('app_ref', formatAppRef(ref))
      .whereIn('status', ['waiting', 'approved'])
      .orderBy('id');
    return rows.map(toRecord);
  }

  async waitingFor(
    subject: EscalationSubject,
  ): Promise<EscalationRecord | undefined> {
    const row = await this.rows()
      .where('waiting_subject', subjectOf(subject))
      .first();
    return row && toRecord(row);
  }

  async lastApprovedFor(
    subject: EscalationSubject,
  ): Promise<EscalationRecord | undefined> {
    const row = await this.rows()
      .where('subject', subjectOf(subject))
      .whereIn('status', ['approved', 'expired', 'revoked', 'lapsed'])
      .whereNotNull('decided_at_ms')
      .orderBy('requested_at_ms', 'desc')
      .first();
    return row && toRecord(row);
  }

  async lastApprovalOf(ref: AppRef): Promise<EscalationRecord | undefined> {
    const row = await this.rows()
      .where('app_ref', formatAppRef(ref))
      .whereIn('kind', ['approval', 'tier'])
      .whereIn('status', ['approved', 'expired', 'revoked', 'lapsed'])
      .whereNotNull('decided_at_ms')
      .orderBy('queue_key')
      .first();
    return row && toRecord(row);
  }

  async query(query: EscalationQuery) {
    return queryEscalations(this.knex, query);
  }

  async count(query: Pick<EscalationQuery, 'filter' | 'viewer' | 'nowMs'>) {
    return countEscalations(this.knex, query);
  }

  async similarTo(
    record: EscalationRecord,
    filter: ReadFilter,
    limit: number,
  ): Promise<EscalationItem[]> {
    const { ruleId, value } = record;
    if (!ruleId) {
      return [];
    }
    const rows = selectItems(this.knex)
      .where('rule_id', ruleId)
      .whereNot('app_ref', formatAppRef(record.app))
      .whereNot('status', 'waiting')
      .orderBy('queue_key')
      .limit(limit);
    if (value) {
      rows.where('value', value);
    }
    whereReadable(rows, filter);
    return (await rows).map(toItem);
  }

  async ended(nowMs: number, limit: number): Promise<EscalationRecord[]> {
    const rows = await this.rows()
      .where('status', 'approved')
      .where('expires_at_ms', '<=', nowMs)
      .orderBy('expires_at_ms')
      .limit(limit);
    return rows.map(toRecord);
  }

  async endingUnnoticed(
    nowMs: number,
    beforeMs: number,
    limit: number,
  ): Promise<EscalationRecord[]> {
    const rows = await this.rows()
      .where('status', 'approved')
      .whereBetween('expires_at_ms', [nowMs + 1, beforeMs])
      .where('end_noticed', false)
      .orderBy('expires_at_ms')
      .limit(limit);
    return rows.map(toRecord);
  }

  async openOfEndedApps(limit: number): Promise<EscalationRecord[]> {
    const rows: EscalationRow[] = await this.knex('escalations')
      .join('apps', 'apps.ref', 'escalations.app_ref')
      .whereIn('status', ['waiting', 'approved'])
      .whereIn('apps.state', ['retired', 'deleted'])
      .orderBy('escalations.id')
      .limit(limit)
      .select('escalations.*');
    return rows.map(toRecord);
  }

  private rows() {
    return this.knex<EscalationRow>('escalations');
  }
}
