import type { Knex } from 'knex';
import { DEFAULT_CURRENCY } from '../apps/costSummaryOf';
import type { CostMonth } from './costMonth';
import { exactForecast, exactSum } from './exactSum';

/**
 * Writes month to date, newest day and forecast of many apps into the read
 * model, in one statement. The forecast follows the days up to the newest
 * figure and not up to today: bills come late. Figures in another currency
 * than the budget's, from before it was changed, are left out.
 */
export async function sumCosts(
  tx: Knex.Transaction,
  month: CostMonth,
  where: (query: Knex.QueryBuilder) => void,
): Promise<void> {
  const figures = () =>
    tx('cost_days')
      .whereRaw('cost_days.app_ref = apps.ref')
      .whereRaw('cost_days.currency = coalesce(apps.budget_currency, ?)', [
        DEFAULT_CURRENCY,
      ])
      .where('date', '<', month.until);
  const ofMonth = () => figures().where('date', '>=', month.from);
  const forecast = ofMonth().select(exactForecast(tx, month.days));
  await tx('apps')
    .where(where)
    .update({
      cost_month: month.month,
      cost_currency: tx.raw('coalesce(budget_currency, ?)', [DEFAULT_CURRENCY]),
      cost_micros: ofMonth().select(exactSum(tx)),
      cost_last_day: figures().max('date'),
      cost_forecast_micros: month.hasForecast ? forecast : null,
    });
}
