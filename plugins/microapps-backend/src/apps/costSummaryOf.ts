import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';
import type { AppRecord } from './types';

const MICROS = 1_000_000;

/** From here on the budget is worth a look. */
const NEAR = 0.8;

/** What was spent this month against the budget, in the app's currency. */
export function costSummaryOf(
  { cost, budget }: Pick<AppRecord, 'cost' | 'budget'>,
  month: string,
): CostSummary {
  // Figures of an earlier month say nothing about this one.
  const amountMicros = cost?.month === month ? cost.amountMicros : 0;
  const currency = cost?.currency ?? budget?.currency ?? 'EUR';
  const comparable = budget?.currency === currency ? budget : undefined;
  return {
    state: stateOf(cost && amountMicros, comparable?.monthlyMicros),
    month,
    amount: amountMicros / MICROS,
    currency,
    ...(comparable && {
      budget: comparable.monthlyMicros / MICROS,
      hardCap: comparable.hard,
    }),
    ...(cost && { lastDay: cost.lastDay }),
    ...(cost?.month === month &&
      cost.forecastMicros !== undefined && {
        forecast: cost.forecastMicros / MICROS,
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
  if (budgetMicros === undefined || amountMicros < budgetMicros * NEAR) {
    return 'fine';
  }
  return amountMicros > budgetMicros ? 'over' : 'near';
}
