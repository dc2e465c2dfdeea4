import type {
  BundleFacts,
  Tier,
  TierAssessment,
  TierLimits,
} from '@microapps/backstage-plugin-microapps-policy';
import { tierRanks } from '../apps/appRow';
import type { AppRecord } from '../apps/types';
import type { AssessmentPlan } from './types';

/** Where the gate let an app into no tier yet. */
const LOWEST: Tier = 'sandbox';

/**
 * The last tier that the gate let the app into, or that somebody approved it
 * for. Writing a tier into the manifest allows nothing.
 */
export function allowedTierAfter(
  { assessment, standing }: Pick<AssessmentPlan, 'assessment' | 'standing'>,
  before: Pick<AppRecord, 'allowedTier'> | undefined,
): Tier | undefined {
  const { gate, tier } = assessment;
  return tier && (gate.allowed || standing.approval.approved)
    ? tier.effective
    : before?.allowedTier;
}

/** The tier whose limits hold: its own, or a lower one until the gate lets it in. */
export function limitsTierOf({
  tier,
  allowedTier = LOWEST,
}: Pick<AppRecord, 'tier' | 'allowedTier'>): Tier {
  return tierRanks[allowedTier] < tierRanks[tier] ? allowedTier : tier;
}

/** A tier with the limits that hold; who has to agree stays as it asks for. */
export function withLimitsInForce(
  detail: TierAssessment,
  allowedTier: Tier | undefined,
  limits: BundleFacts['limits'],
): TierAssessment {
  const tier = limitsTierOf({ tier: detail.effective, allowedTier });
  const { approvers } = limits[detail.effective];
  const inForce: TierLimits = { ...limits[tier], approvers };
  return { ...detail, limits: inForce };
}
