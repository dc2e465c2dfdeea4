import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import { escapeLike } from '../database/escapeLike';
import { inChunks } from '../database/inChunks';
import { chainRows, toEntry, type AuditRow } from './auditRow';
import type {
  AuditEntry,
  AuditFilter,
  AuditHead,
  AuditLog,
  AuditVerification,
  StoredAuditEntry,
} from './types';
import { verifyChain } from './verifyChain';

const EXPORT_ROWS = 2_000;

/** The trail in the tables `audit_log` and `audit_head`. */
export class DatabaseAuditLog implements AuditLog {
  static create(options: { knex: Knex; clock: Clock }): DatabaseAuditLog {
    return new DatabaseAuditLog(options.knex, options.clock);
  }

  private constructor(
    private readonly knex: Knex,
    private readonly clock: Clock,
  ) {}

  async append(tx: Knex.Transaction, entry: AuditEntry): Promise<void> {
    await this.appendAll(tx, [entry]);
  }

  async appendAll(
    tx: Knex.Transaction,
    entries: readonly AuditEntry[],
  ): Promise<void> {
    if (entries.length === 0) {
      return;
    }
    const head = await lockedHead(tx);
    const rows = chainRows(head, entries, this.clock.now().getTime());
    await addRows(tx, inChunks(rows), rows[rows.length - 1]);
  }

  async timelineOf(
    ref: AppRef,
    options: { action?: string; limit: number; beforeSequence?: number },
  ): Promise<{ items: StoredAuditEntry[]; totalCount: number }> {
    return this.list({ app: ref, action: options.action }, options);
  }

  async list(
    filter: AuditFilter,
    options: { limit: number; beforeSequence?: number },
  ): Promise<{ items: StoredAuditEntry[]; totalCount: number }> {
    const page = matching(this.knex, filter)
      .orderBy('sequence', 'desc')
      .limit(options.limit);
    if (options.beforeSequence !== undefined) {
      page.where('sequence', '<', options.beforeSequence);
    }
    const [rows, [{ count }]] = await Promise.all([
      page,
      matching(this.knex, filter).count({ count: '*' }),
    ]);
    return { items: rows.map(toEntry), totalCount: Number(count) };
  }

  async *export(filter: AuditFilter): AsyncIterable<StoredAuditEntry[]> {
    const { sequence: last } = await this.head();
    for (let after = 0; ; ) {
      const rows: AuditRow[] = await matching(this.knex, filter)
        .where('sequence', '>', after)
        .where('sequence', '<=', last)
        .orderBy('sequence')
        .limit(EXPORT_ROWS);
      if (rows.length === 0) {
        return;
      }
      yield rows.map(toEntry);
      after = Number(rows[rows.length - 1].sequence);
    }
  }

  async head(): Promise<AuditHead> {
    const row = await this.knex('audit_head')
      .leftJoin('audit_log', 'audit_log.sequence', 'audit_head.sequence')
      .select('audit_head.sequence', 'audit_head.hash', 'audit_log.at_ms')
      .first();
    return {
      sequence: Number(row.sequence),
      hash: `sha256:${row.hash}`,
      ...(row.at_ms !== null && { atMs: Number(row.at_ms) }),
    };
  }

  async verify(kept?: {
    sequence: number;
    hash: string;
  }): Promise<AuditVerification> {
    return verifyChain(this.knex, kept);
  }
}

/** Held until the transaction ends: links are made one after the other. */
async function lockedHead(
  tx: Knex.Transaction,
): Promise<{ sequence: number; hash: string }> {
  const query = tx<{ id: number; sequence: number | string; hash: string }>(
    'audit_head',
  ).where('id', 1);
  // SQLite has one writer at a time by itself.
  const row = await (isPostgres(tx) ? query.forUpdate() : query).first();
  if (!row) {
    throw new Error('The head of the audit trail is missing.');
  }
  return { sequence: Number(row.sequence), hash: row.hash };
}

/** The head moves with the last rows, in one statement where the database can: everybody else waits meanwhile. */
async function addRows(
  tx: Knex.Transaction,
  chunks: AuditRow[][],
  { sequence, hash }: AuditRow,
): Promise<void> {
  const head = tx('audit_head').where('id', 1).update({ sequence, hash });
  const last = isPostgres(tx) ? chunks.length - 1 : chunks.length;
  for (const chunk of chunks.slice(0, last)) {
    await tx('audit_log').insert(chunk);
  }
  for (const chunk of chunks.slice(last)) {
    head.with('added', added => added.insert(chunk).into('audit_log'));
  }
  await head;
}

function isPostgres(tx: Knex.Transaction): boolean {
  return tx.client.config.client === 'pg';
}

function matching(knex: Knex, filter: AuditFilter): Knex.QueryBuilder {
  const { app, actor, action, q, fromMs, toMs } = filter;
  const rows: Knex.QueryBuilder = knex('audit_log');
  if (app) {
    rows.where('app_ref', formatAppRef(app));
  }
  if (actor) {
    rows.where('actor', actor);
  }
  if (action) {
    rows.where('action', action);
  }
  if (fromMs !== undefined) {
    rows.where('at_ms', '>=', fromMs);
  }
  if (toMs !== undefined) {
    rows.where('at_ms', '<', toMs);
  }
  if (q?.trim()) {
    const pattern = `%${escapeLike(q.trim().toLocaleLowerCase('en-US'))}%`;
    rows.where(either => {
      for (const column of ['text', 'reason', 'app_ref', 'actor']) {
        either.orWhereRaw("lower(??) like ? escape '\\'", [column, pattern]);
      }
    });
  }
  return rows;
}
