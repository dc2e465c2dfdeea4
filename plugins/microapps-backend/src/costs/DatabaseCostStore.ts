import type { Knex } from 'knex';
import {
  formatAppRef,
  parseAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import { DEFAULT_CURRENCY } from '../apps/costSummaryOf';
import { whereReadable } from '../apps/whereReadable';
import { inChunks } from '../database/inChunks';
import type { CostMonth } from './costMonth';
import { sumCosts } from './sumCosts';
import { exactSum } from './exactSum';
import type { CostDay, CostInCurrency, CostRow, CostStore } from './types';

/**
 * Figures in the table `cost_days`, sums of the month in `apps`. Whoever adds
 * figures locks the apps first, in the order of their refs, so that no sum
 * misses what another writer adds at the same moment.
 */
export class DatabaseCostStore implements CostStore {
  static create(options: { knex: Knex }): DatabaseCostStore {
    return new DatabaseCostStore(options.knex);
  }

  private constructor(private readonly knex: Knex) {}

  async lockApps(
    tx: Knex.Transaction,
    refs: AppRef[],
    filter: ReadFilter,
  ): Promise<AppRef[]> {
    const query = tx('apps')
      .whereIn('ref', refs.map(formatAppRef))
      .orderBy('ref')
      .select<{ ref: string }[]>('ref')
      .forUpdate();
    whereReadable(query, filter);
    return (await query).map(({ ref }) => parseAppRef(ref));
  }

  async upsert(
    tx: Knex.Transaction,
    rows: CostRow[],
    received: { atMs: number; by: string },
  ): Promise<number> {
    let changed = 0;
    for (const chunk of inChunks(rows)) {
      const written = await tx('cost_days')
        .insert(
          chunk.map(row => ({
            app_ref: formatAppRef(row.ref),
            date: row.date,
            service: row.service,
            amount_micros: row.amountMicros,
            currency: row.currency,
            received_at_ms: received.atMs,
            received_by: received.by,
          })),
        )
        .onConflict(['app_ref', 'date', 'service'])
        .merge(['amount_micros', 'currency', 'received_at_ms', 'received_by'])
        .whereRaw(
          'cost_days.amount_micros <> excluded.amount_micros or cost_days.currency <> excluded.currency',
        )
        .returning('app_ref');
      changed += written.length;
    }
    return changed;
  }

  async sumMonth(
    tx: Knex.Transaction,
    month: CostMonth,
    refs: AppRef[],
  ): Promise<void> {
    const keys = refs.map(formatAppRef);
    await sumCosts(tx, month, query => query.whereIn('ref', keys));
  }

  async rollMonth(month: CostMonth): Promise<number> {
    const isOfAnother = (query: Knex.QueryBuilder) =>
      query.whereNotNull('cost_month').where(either =>
        either
          .whereNot('cost_month', month.month)
          // The manifest was changed since.
          .orWhereRaw('cost_currency <> coalesce(budget_currency, ?)', [
            DEFAULT_CURRENCY,
          ]),
      );
    return this.knex.transaction(async tx => {
      // In the order of their refs, as every writer of figures takes them.
      const due = await tx('apps')
        .where(isOfAnother)
        .orderBy('ref')
        .select<{ ref: string }[]>('ref')
        .forUpdate();
      if (due.length > 0) {
        await sumCosts(tx, month, isOfAnother);
      }
      return due.length;
    });
  }

  async daysOf(
    ref: AppRef,
    { from, currency }: { from: string; currency: string },
  ): Promise<CostDay[]> {
    const rows: { date: string; amount: number | string }[] = await this.knex(
      'cost_days',
    )
      .where({ app_ref: formatAppRef(ref), currency })
      .where('date', '>=', from)
      .groupBy('date')
      .orderBy('date')
      .select('date', { amount: exactSum(this.knex) });
    return rows.map(({ date, amount }) => ({
      date,
      amountMicros: Number(amount),
    }));
  }

  async otherCurrenciesOf(
    ref: AppRef,
    { from, currency }: { from: string; currency: string },
  ): Promise<CostInCurrency[]> {
    const rows: {
      currency: string;
      amount: number | string;
      last_day: string;
    }[] = await this.knex('cost_days')
      .where('app_ref', formatAppRef(ref))
      .whereNot('currency', currency)
      .where('date', '>=', from)
      .groupBy('currency')
      .orderBy('currency')
      .select('currency', { amount: exactSum(this.knex) })
      .max({ last_day: 'date' });
    return rows.map(row => ({
      currency: row.currency,
      amountMicros: Number(row.amount),
      lastDay: row.last_day,
    }));
  }
}
