import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type {
  Assessment,
  Facts,
  PolicyEngine,
  Tier,
} from '@microapps/backstage-plugin-microapps-policy';
import { standingOf, type Standing } from '../escalations/standingOf';
import type { EscalationRecord } from '../escalations/types';

export interface StandingInput {
  engine: Pick<PolicyEngine, 'assess'>;
  granted: readonly EscalationRecord[];
  manifest: MicroappManifest;
  /** Asked about; absent: the one in the manifest, else what the facts call for. */
  tier?: Tier;
  nowMs: number;
  factsWith(standing: Standing): Facts;
}

/**
 * Assesses facts with what is allowed beyond the rules. An approval is for a
 * tier; where none is written down, only the policy knows which one the facts
 * call for now, so it is asked first. An approval changes no tier and no risk.
 */
export async function assessStanding(
  input: StandingInput,
): Promise<{ standing: Standing; facts: Facts; assessment: Assessment }> {
  const { engine, factsWith, manifest } = input;
  const written = input.tier ?? manifest.tier;
  const standing = standingAt(input, written);
  const facts = factsWith(standing);
  const assessment = await engine.assess(facts);
  if (written || !assessment.tier) {
    return { standing, facts, assessment };
  }
  const derived = standingAt(input, assessment.tier.effective);
  if (!derived.approval.approved) {
    return { standing, facts, assessment };
  }
  const approved = factsWith(derived);
  return {
    standing: derived,
    facts: approved,
    assessment: await engine.assess(approved),
  };
}

function standingAt(
  { granted, manifest, nowMs }: StandingInput,
  tier: Tier | undefined,
): Standing {
  return standingOf(granted, { manifest, tier, nowMs });
}
