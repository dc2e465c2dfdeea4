import { limitsTierOf } from '../gates/limitsInForce';
import type { AppRecord } from './types';

/** Facts about an app worth saying, in words. */
export function hintsFor(
  app: AppRecord,
  sponsor: { written?: string; found: boolean },
  sourceProblem: string | undefined,
): string[] {
  const { owner } = app;
  const hints: string[] = [];
  if (!owner.teamRef) {
    hints.push(
      `No team named ${owner.team} was found in the catalog, so nobody there hears about this app. Correct owner.team in the manifest, or ask a platform admin to add the team.`,
    );
  }
  if (!owner.contactRef) {
    hints.push(
      `Nobody with the address ${owner.contact} was found in the catalog. Correct owner.contact in the manifest.`,
    );
  }
  const limitsTier = limitsTierOf(app);
  if (app.state !== 'deleted' && limitsTier !== app.tier) {
    const { maxTtlDays, monthlyBudgetCap: cap } = app.tierDetail?.limits ?? {};
    hints.push(
      `It asks for the ${
        app.tier
      } tier, but the gate has not let it in yet. Until it does, the limits of the ${limitsTier} tier hold${
        cap ? `: ${maxTtlDays} days, ${cap.amount} ${cap.currency} a month` : ''
      }. Do what the gate lists, or ask for approval.`,
    );
  }
  if (sponsor.written && !sponsor.found) {
    hints.push(
      `The mentor ${sponsor.written} was not found in the catalog. Correct sponsor in the manifest.`,
    );
  }
  if (sourceProblem) {
    hints.push(
      `The manifest at ${app.source.url} could not be read again, so this page shows the last one that could: ${sourceProblem}`,
    );
  }
  return hints;
}
