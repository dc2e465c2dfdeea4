import type { EscalationKind } from '@microapps/backstage-plugin-microapps-common';
import type { AskedMore } from './askSubject';

const MOST_DAYS = 365;

/** What is missing of how much more is wanted; undefined if nothing. */
export function moreProblem(
  kind: EscalationKind,
  more: AskedMore,
): 'tier' | 'budget' | 'ttl' | undefined {
  switch (kind) {
    case 'tier':
      return more.requestedTier ? undefined : 'tier';
    case 'budget':
      return isBetween(more.requestedMonthlyBudget, 1, 1_000_000)
        ? undefined
        : 'budget';
    case 'ttl':
      return isBetween(more.requestedTtlDays, 1, MOST_DAYS) ? undefined : 'ttl';
    default:
      return undefined;
  }
}

function isBetween(value: number | undefined, least: number, most: number) {
  return value !== undefined && value >= least && value <= most;
}
