import type { Knex } from 'knex';
import type { ReadFilter } from '../access/types';
import { whereNeed, type Need, type NeedContext } from './whereNeed';
import { whereReadable } from './whereReadable';

export interface AppCounts {
  total: number;
  needsYou: number;
  expiringSoon: number;
  overBudget: number;
  blocked: number;
}

/** All counters of the index page in one statement. */
export async function countApps(
  knex: Knex,
  options: NeedContext & { filter: ReadFilter },
): Promise<AppCounts> {
  const matching = (need?: Need) => {
    const query: Knex.QueryBuilder = knex('apps').whereNot('state', 'deleted');
    whereReadable(query, options.filter);
    if (need) {
      whereNeed(query, need, options);
    }
    return query.count({ count: '*' });
  };
  const row = await knex
    .select({
      total: matching(),
      needsYou: matching('needs-you'),
      expiringSoon: matching('expiring'),
      overBudget: matching('over-budget'),
      blocked: matching('blocked'),
    })
    .first();
  return {
    total: Number(row.total),
    needsYou: Number(row.needsYou),
    expiringSoon: Number(row.expiringSoon),
    overBudget: Number(row.overBudget),
    blocked: Number(row.blocked),
  };
}
