import type { Knex } from 'knex';
import { wherePerson } from './whereReadable';

export type Need = 'needs-you' | 'expiring' | 'over-budget' | 'blocked';

/** Who asks, and when: needs depend on both. */
export interface NeedContext {
  /** Refs of the person and their groups. */
  claims: string[];
  nowMs: number;
  /** `2026-11` */
  month: string;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** What has ended needs nobody any more. */
const ended = ['archived', 'retired', 'deleted'];

/** Narrows a query over `apps` to those that need somebody. */
export function whereNeed(
  query: Knex.QueryBuilder,
  need: Need,
  context: NeedContext,
): void {
  query.whereNotIn('state', ended);
  switch (need) {
    case 'blocked':
      query.where('blocked', true);
      break;
    case 'expiring':
      query
        .whereIn('state', ['active', 'idle'])
        .where('expires_at_ms', '<=', context.nowMs + WEEK_MS);
      break;
    case 'over-budget':
      // Figures of last month say nothing about this month's budget.
      query
        .where('cost_month', context.month)
        .whereRaw('cost_currency = budget_currency')
        .whereRaw('cost_micros > budget_micros');
      break;
    default:
      whereNeedsYou(query, context);
  }
}

function whereNeedsYou(query: Knex.QueryBuilder, context: NeedContext): void {
  wherePerson(query, ['owner', 'sponsor'], context.claims);
  query.andWhere(any => {
    for (const need of ['blocked', 'expiring', 'over-budget'] as const) {
      any.orWhere(one => whereNeed(one, need, context));
    }
    any.orWhere(one =>
      one
        .whereIn('tier', ['controlled', 'production'])
        .where('sbom_components', '<', 0),
    );
  });
}
