import type { AppRecord } from '../apps/types';
import type { AssessmentPlan } from '../gates/types';
import { planExpiry, type Expiry } from './planExpiry';
import type { Allowance } from './types';

/** Where nothing is known of risk or tier, the shortest life of all. */
const CAUTIOUS_TTL_DAYS = 30;

/** How long the app would live, were it to start now. */
export function expiryFrom(
  startsAtMs: number,
  app: Pick<AppRecord, 'risk' | 'tierDetail'> & { ttlDays?: number },
  allowance?: Allowance,
): Expiry {
  return planExpiry({
    startsAtMs,
    ttlDays: app.ttlDays,
    riskDefaultDays: app.risk?.defaultTtlDays ?? CAUTIOUS_TTL_DAYS,
    tierMaximumDays: Math.max(
      app.tierDetail?.limits.maxTtlDays ?? CAUTIOUS_TTL_DAYS,
      allowance?.maxTtlDays ?? 0,
    ),
  });
}

/** The app in its new life. Bringing back a retired app counts as a renewal, else it would be a way around their number. */
export function planRenewal(options: {
  before: AppRecord;
  plan: AssessmentPlan;
  /** The answer to the app's own question, where this opens it again. */
  running?: AssessmentPlan;
  allowance?: Allowance;
}): AppRecord {
  const { before, plan, running, allowance } = options;
  const { assessment, manifest, plannedAtMs } = plan;
  // The gate said yes, at the tier the app is in: its limits hold from now on.
  const tierDetail = assessment.tier ?? before.tierDetail;
  return {
    ...before,
    revision: before.revision + 1,
    state: before.state === 'suspended' ? 'suspended' : 'active',
    tierDetail,
    allowedTier: assessment.tier?.effective ?? before.allowedTier,
    ttl: {
      ...expiryFrom(
        plannedAtMs,
        {
          risk: before.risk,
          tierDetail,
          ttlDays: manifest.lifecycle.ttl_days,
        },
        allowance,
      ),
      renewalsUsed: before.ttl.renewalsUsed + 1,
    },
    lifecycle: {
      lastUsedAtMs: before.lifecycle.lastUsedAtMs,
      grantedTtlDays: allowance?.maxTtlDays,
    },
    ...(running && {
      blocked: !running.assessment.gate.allowed,
      toDo: running.assessment.gate.violations.length,
      gateDecisionId: running.decisionId,
    }),
    // Its answer for deployment may depend on the renewals used.
    reassessAtMs: plannedAtMs,
    updatedAtMs: plannedAtMs,
  };
}
