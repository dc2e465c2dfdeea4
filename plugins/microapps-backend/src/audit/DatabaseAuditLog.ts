import type { Knex } from 'knex';
import {
  formatAppRef,
  parseAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AuditEntry, AuditLog, StoredAuditEntry } from './types';

interface AuditRow {
  sequence: number | string;
  at_ms: number | string;
  actor: string;
  action: string;
  app_ref: string | null;
  text: string;
  reason: string | null;
  details: string | null;
  decision_id: string | null;
}

/** The trail in the table `audit_log`. */
export class DatabaseAuditLog implements AuditLog {
  static create(options: { knex: Knex; clock: Clock }): DatabaseAuditLog {
    return new DatabaseAuditLog(options.knex, options.clock);
  }

  private constructor(
    private readonly knex: Knex,
    private readonly clock: Clock,
  ) {}

  async append(tx: Knex.Transaction, entry: AuditEntry): Promise<void> {
    await tx('audit_log').insert({
      at_ms: this.clock.now().getTime(),
      actor: entry.actor,
      action: entry.action,
      app_ref: entry.app ? formatAppRef(entry.app) : null,
      text: entry.text,
      reason: entry.reason ?? null,
      details: entry.details ? JSON.stringify(entry.details) : null,
      decision_id: entry.decisionId ?? null,
    });
  }

  async timelineOf(
    ref: AppRef,
    options: { action?: string; limit: number; beforeSequence?: number },
  ): Promise<{ items: StoredAuditEntry[]; totalCount: number }> {
    const { action, beforeSequence } = options;
    const matching = () => {
      const query = this.knex<AuditRow>('audit_log').where(
        'app_ref',
        formatAppRef(ref),
      );
      return action ? query.where('action', action) : query;
    };
    const page = matching().orderBy('sequence', 'desc').limit(options.limit);
    if (beforeSequence !== undefined) {
      page.where('sequence', '<', beforeSequence);
    }
    const rows = await page;
    const [{ count }] = await matching().count({ count: '*' });
    return { items: rows.map(toEntry), totalCount: Number(count) };
  }
}

function toEntry(row: AuditRow): StoredAuditEntry {
  return {
    sequence: Number(row.sequence),
    atMs: Number(row.at_ms),
    actor: row.actor,
    action: row.action,
    text: row.text,
    ...(row.app_ref && { app: parseAppRef(row.app_ref) }),
    ...(row.reason && { reason: row.reason }),
    ...(row.details && { details: JSON.parse(row.details) }),
    ...(row.decision_id && { decisionId: row.decision_id }),
  };
}
