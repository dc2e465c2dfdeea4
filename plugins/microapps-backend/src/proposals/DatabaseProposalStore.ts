import type { Knex } from 'knex';
import { readCursor, writeCursor } from '../http/cursor';
import { toRecord, toRow, type ProposalRow } from './proposalRow';
import type { ProposalQuery, ProposalRecord, ProposalStore } from './types';

type Where = Knex.QueryBuilder;

/** Ideas in the table `proposals`. */
export class DatabaseProposalStore implements ProposalStore {
  static create(options: { knex: Knex }): DatabaseProposalStore {
    return new DatabaseProposalStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async insert(tx: Knex.Transaction, record: ProposalRecord): Promise<boolean> {
    const inserted = await tx('proposals')
      .insert(toRow(record))
      .onConflict('waiting_subject')
      .ignore()
      .returning('id');
    return inserted.length > 0;
  }

  async replace(
    tx: Knex.Transaction,
    before: ProposalRecord,
    after: ProposalRecord,
  ): Promise<boolean> {
    const changed = await tx('proposals')
      .where({ id: before.id, revision: before.revision })
      .update(toRow({ ...after, revision: before.revision + 1 }));
    return changed > 0;
  }

  async find(id: string): Promise<ProposalRecord | undefined> {
    const row = await this.knex<ProposalRow>('proposals')
      .where('id', id)
      .first();
    return row && toRecord(row);
  }

  async query(query: ProposalQuery) {
    const { limit, cursor } = query;
    const page = this.knex('proposals')
      .modify(rows => narrow(rows, query))
      .orderBy(['queue_key', 'id'])
      .limit(limit + 1);
    if (cursor !== undefined) {
      page.whereRaw('(??, ??) > (?, ?)', [
        'queue_key',
        'id',
        ...readCursor(cursor, 'proposals', ['number', 'string']),
      ]);
    }
    const [rows, [{ count }]]: [ProposalRow[], { count: number | string }[]] =
      await Promise.all([
        page,
        this.knex('proposals')
          .modify(counted => narrow(counted, query))
          .count({ count: '*' }),
      ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toRecord),
      totalCount: Number(count),
      ...(rows.length > limit &&
        last && {
          nextCursor: writeCursor([
            'proposals',
            Number(last.queue_key),
            last.id,
          ]),
        }),
    };
  }
}

/** The same as `mayRead`, for many at once. */
function narrow(rows: Where, query: ProposalQuery): void {
  const { viewer, status, mine, waitingForMe } = query;
  if (!viewer.readsAll && !viewer.isAdmin) {
    rows.where(either =>
      either
        .where('proposed_by', viewer.actor)
        .orWhere('sponsor_ref', viewer.actor),
    );
  }
  if (status?.length) {
    rows.whereIn('status', status);
  }
  if (mine) {
    rows.where('proposed_by', viewer.actor);
  }
  if (waitingForMe) {
    whereAsked(rows, query);
  }
}

/** Admins may answer any idea, and are asked about those without a sponsor. */
function whereAsked(rows: Where, { viewer }: ProposalQuery): void {
  if (!viewer.isUser) {
    rows.whereRaw('1 = 0');
    return;
  }
  rows
    .where('status', 'waiting')
    .whereNot('proposed_by', viewer.actor)
    .where(either => {
      either.where('sponsor_ref', viewer.actor);
      if (viewer.isAdmin) {
        either.orWhereNull('sponsor_ref');
      }
    });
}
