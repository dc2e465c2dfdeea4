import type { RiskContribution } from '@microapps/backstage-plugin-microapps-common';

/** What moved the score most, whichever way, first. */
export function strongestFirst(
  contributions: RiskContribution[],
): RiskContribution[] {
  return [...contributions].sort(
    (a, b) =>
      Math.abs(b.points) - Math.abs(a.points) || a.id.localeCompare(b.id),
  );
}

/**
 * What a card has room for: the strongest, and among them what brings the score
 * down, if anything does.
 */
export function tellingContributions(
  contributions: RiskContribution[],
  count: number,
): RiskContribution[] {
  const strongest = strongestFirst(contributions);
  const shown = strongest.slice(0, count);
  const relief = strongest.find(({ points }) => points < 0);
  return !relief || shown.includes(relief)
    ? shown
    : [...shown.slice(0, count - 1), relief];
}
