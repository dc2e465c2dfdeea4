import type { Knex } from 'knex';
import {
  formatAppRef,
  parseAppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import { inChunks } from '../database/inChunks';
import { skipLocked } from '../database/skipLocked';
import type { Outbox, OutboxEntry, OutboxRecord } from './types';

interface OutboxRow {
  sequence: number | string;
  kind: string;
  app_ref: string | null;
  payload: string;
  created_at_ms: number | string;
  next_attempt_at_ms: number | string | null;
  attempts: number;
}

/** The outbox in the table `outbox`. */
export class DatabaseOutbox implements Outbox {
  static create(options: { clock: Clock; knex: Knex }): DatabaseOutbox {
    return new DatabaseOutbox(options.clock, options.knex);
  }

  private constructor(
    private readonly clock: Clock,
    private readonly knex: Knex,
  ) {}

  async append(tx: Knex.Transaction, entries: OutboxEntry[]): Promise<void> {
    const nowMs = this.clock.now().getTime();
    for (const chunk of inChunks(entries)) {
      await tx('outbox').insert(
        chunk.map(entry => ({
          kind: entry.kind,
          app_ref: entry.app ? formatAppRef(entry.app) : null,
          payload: JSON.stringify(entry.payload),
          created_at_ms: nowMs,
          next_attempt_at_ms: nowMs,
        })),
      );
    }
  }

  async claim(
    nowMs: number,
    leaseMs: number,
    limit: number,
  ): Promise<OutboxRecord[]> {
    return this.knex.transaction(async tx => {
      const rows = await skipLocked(
        tx<OutboxRow>('outbox')
          .where('next_attempt_at_ms', '<=', nowMs)
          .orderBy([{ column: 'next_attempt_at_ms' }, { column: 'sequence' }])
          .limit(limit),
      );
      if (rows.length > 0) {
        await tx('outbox')
          .whereIn(
            'sequence',
            rows.map(({ sequence }) => sequence),
          )
          .update({ next_attempt_at_ms: nowMs + leaseMs })
          .increment('attempts');
      }
      return rows.map(toRecord);
    });
  }

  async markDelivered(
    sequence: number,
    nowMs: number,
    outcome: string,
  ): Promise<void> {
    await this.knex('outbox').where({ sequence }).update({
      next_attempt_at_ms: null,
      delivered_at_ms: nowMs,
      outcome,
      last_error: null,
    });
  }

  async markFailed(
    sequence: number,
    nextAttemptAtMs: number,
    error: string,
  ): Promise<void> {
    await this.knex('outbox')
      .where({ sequence })
      .update({ next_attempt_at_ms: nextAttemptAtMs, last_error: error });
  }

  async forget(deliveredBeforeMs: number): Promise<number> {
    return this.knex('outbox')
      .whereNull('next_attempt_at_ms')
      .where('delivered_at_ms', '<', deliveredBeforeMs)
      .delete();
  }
}

/** Records are written by this file only, so reading trusts their kind. */
function toRecord(row: OutboxRow): OutboxRecord {
  return {
    sequence: Number(row.sequence),
    kind: row.kind,
    ...(row.app_ref && { app: parseAppRef(row.app_ref) }),
    payload: JSON.parse(row.payload),
    createdAtMs: Number(row.created_at_ms),
    attempts: row.attempts,
  } as OutboxRecord;
}
