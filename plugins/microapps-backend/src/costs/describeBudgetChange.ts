import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';

const ranks: Record<CostSummary['state'], number> = {
  none: 0,
  fine: 0,
  near: 1,
  over: 2,
};

/** A sentence for the timeline when spending reaches a threshold; else nothing. */
export function describeBudgetChange(
  before: CostSummary,
  after: CostSummary,
): string | undefined {
  if (ranks[after.state] <= ranks[before.state] || !after.budget) {
    return undefined;
  }
  const budget = `${after.budget} ${after.currency}`;
  return after.state === 'over'
    ? `More than the month's budget of ${budget} is spent.`
    : `80 % of the month's budget of ${budget} is spent.`;
}
