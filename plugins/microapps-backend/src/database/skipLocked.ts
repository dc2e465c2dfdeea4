import type { Knex } from 'knex';

/**
 * Rows for this transaction alone: those another one works on are left out.
 * SQLite has one writer at a time and needs none of it.
 */
export function skipLocked<TRecord extends {}, TResult>(
  query: Knex.QueryBuilder<TRecord, TResult>,
): Knex.QueryBuilder<TRecord, TResult> {
  return query.client.config.client === 'pg'
    ? query.forUpdate().skipLocked()
    : query;
}
