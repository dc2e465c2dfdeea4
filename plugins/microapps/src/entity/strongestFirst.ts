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
