import type { Knex } from 'knex';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { inChunks } from '../database/inChunks';
import { skipLocked } from '../database/skipLocked';
import { scopeOf } from './planNotifications';
import type { Notice, NoticeStore, PersonalNotice } from './types';

interface NoticeRow {
  sequence: number | string;
  person_ref: string;
  payload: string;
  attempts: number;
}

/** What each person is told, in the table `notices`. */
export class DatabaseNoticeStore implements NoticeStore {
  static create(options: { knex: Knex }): DatabaseNoticeStore {
    return new DatabaseNoticeStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async add(options: {
    outboxSequence: number;
    notice: Notice;
    personRefs: string[];
    createdAtMs: number;
    dueAtMs: number;
  }): Promise<void> {
    const { outboxSequence, notice, personRefs, createdAtMs, dueAtMs } =
      options;
    const app = notice.app && formatAppRef(notice.app);
    const rows = personRefs.map(personRef => ({
      outbox_sequence: outboxSequence,
      person_ref: personRef,
      topic: notice.topic,
      scope: scopeOf(notice),
      app_ref: app ?? null,
      payload: JSON.stringify(notice),
      digest: notice.digest,
      created_at_ms: createdAtMs,
      due_at_ms: dueAtMs,
    }));
    for (const chunk of inChunks(rows)) {
      await this.knex('notices')
        .insert(chunk)
        .onConflict(['outbox_sequence', 'person_ref'])
        .ignore();
    }
  }

  async claim(options: {
    nowMs: number;
    leaseMs: number;
    people: number;
  }): Promise<PersonalNotice[]> {
    const { nowMs, leaseMs, people } = options;
    return this.knex.transaction(async tx => {
      const persons = await tx('notices')
        .where('due_at_ms', '<=', nowMs)
        .groupBy('person_ref')
        .orderByRaw('min(due_at_ms), person_ref')
        .limit(people)
        .pluck('person_ref');
      const rows: NoticeRow[] = await skipLocked(
        tx('notices')
          .where('due_at_ms', '<=', nowMs)
          .whereIn('person_ref', persons)
          .orderBy('sequence'),
      );
      for (const chunk of inChunks(rows)) {
        await tx('notices')
          .whereIn(
            'sequence',
            chunk.map(({ sequence }) => sequence),
          )
          .update({ due_at_ms: nowMs + leaseMs })
          .increment('attempts');
      }
      return rows.map(row => ({
        sequence: Number(row.sequence),
        personRef: row.person_ref,
        attempts: row.attempts,
        notice: JSON.parse(row.payload),
      }));
    });
  }

  async markSettled(
    sequences: number[],
    nowMs: number,
    outcome: 'sent' | 'in-digest' | 'answered-already',
  ): Promise<void> {
    await this.update(sequences, {
      due_at_ms: null,
      sent_at_ms: nowMs,
      outcome,
      last_error: null,
    });
  }

  async markFailed(
    sequences: number[],
    dueAtMs: number,
    error: string,
  ): Promise<void> {
    await this.update(sequences, { due_at_ms: dueAtMs, last_error: error });
  }

  async forget(sentBeforeMs: number): Promise<number> {
    return this.knex('notices')
      .whereNull('due_at_ms')
      .where('sent_at_ms', '<', sentBeforeMs)
      .delete();
  }

  private async update(sequences: number[], row: object): Promise<void> {
    for (const chunk of inChunks(sequences)) {
      await this.knex('notices').whereIn('sequence', chunk).update(row);
    }
  }
}
