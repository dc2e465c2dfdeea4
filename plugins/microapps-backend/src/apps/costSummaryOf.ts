import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';
import type { AppRecord } from './types';

const MICROS = 1_000_000;

/** From here on the budget is worth a look. */
const NEAR = 0.8;

/** Of apps whose manifest names no budget. */
export const DEFAULT_CURRENCY = 'EUR';

/** The one currency an app is counted in: that of its budget. */
export function currencyOf({ budget }: Pick<AppRecord, 'budget'>): string {
  return budget?.currency ?? DEFAULT_CURRENCY;
}

/** What was spent this month against the budget, in the app's currency. */
export function costSummaryOf(
  { cost, budget }: Pick<AppRecord, 'cost' | 'budget'>,
  month: string,
): CostSummary {
  const currency = currencyOf({ budget });
  // Figures of an earlier month, or in an earlier currency, say nothing about this one.
  const current =
    cost?.month === month && cost.currency === currency ? cost : undefined;
  const amountMicros = current?.amountMicros ?? 0;
  return {
    state: stateOf(cost && amountMicros, budget?.monthlyMicros),
    month,
    amount: amountMicros / MICROS,
    currency,
    ...(budget && {
      budget: budget.monthlyMicros / MICROS,
      hardCap: budget.hard,
    }),
    ...(cost?.currency === currency &&
      cost.lastDay && { lastDay: cost.lastDay }),
    ...(current?.forecastMicros !== undefined && {
      forecast: current.forecastMicros / MICROS,
    }),
  };
}

function stateOf(
  amountMicros: number | undefined,
  budgetMicros: number | undefined,
): CostSummary['state'] {
  if (amountMicros === undefined) {
    return 'none';
  }
  // Nothing spent is fine even where nothing may be spent.
  if (
    budgetMicros === undefined ||
    amountMicros <= 0 ||
    amountMicros < budgetMicros * NEAR
  ) {
    return 'fine';
  }
  return amountMicros > budgetMicros ? 'over' : 'near';
}
