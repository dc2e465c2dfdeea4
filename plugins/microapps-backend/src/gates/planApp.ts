import {
  titleOf,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type {
  BundleFacts,
  RiskAssessment,
  TierAssessment,
} from '@microapps/backstage-plugin-microapps-policy';
import type { AppPeople, AppRecord } from '../apps/types';
import type { Standing } from '../escalations/standingOf';
import { planExpiry } from '../lifecycle/planExpiry';
import { DAY_MS } from '../lifecycle/planTransitions';
import { allowedTierAfter, withLimitsInForce } from './limitsInForce';
import type { AssessmentPlan } from './types';

/** Where the policy failed and nothing is known yet, the shortest life of all. */
const CAUTIOUS_TTL_DAYS = 30;

const DAYS_A_MONTH = 30;

/** The app's row after an assessment. */
export function planApp(
  plan: AssessmentPlan,
  source: AppRecord['source'],
  manifestDigest: string,
  limits: BundleFacts['limits'],
): AppRecord {
  const { ref, manifest, assessment, owners } = plan;
  const before = livingBefore(plan);
  const allowedTier = allowedTierAfter(plan, before);
  const assessedTier = assessment.tier ?? before?.tierDetail;
  const tierDetail =
    assessedTier && withLimitsInForce(assessedTier, allowedTier, limits);
  const risk = riskAfter(plan);
  return {
    namespace: ref.namespace,
    name: ref.name,
    revision: (plan.before?.revision ?? 0) + 1,
    title: titleOf(ref.name),
    purpose: manifest.purpose,
    version: manifest.version,
    owner: {
      name: manifest.owner.name,
      team: manifest.owner.team,
      teamRef: owners.teamRef,
      contact: manifest.owner.contact,
      contactRef: owners.contactRef,
      developer: manifest.owner.developer,
    },
    hasSponsor: manifest.sponsor !== undefined,
    manifestDigest,
    source,
    stage: manifest.lifecycle.state,
    state: before?.state ?? 'active',
    tier: tierDetail?.effective ?? assessment.gate.tier,
    tierDerived: manifest.tier === undefined,
    tierDetail,
    allowedTier,
    risk,
    ttl: ttlAfter(plan, risk, tierDetail),
    lifecycle: before?.lifecycle ?? {},
    reassessAtMs: reassessAt(plan),
    blocked: !assessment.gate.allowed,
    toDo: assessment.gate.violations.length,
    gateDecisionId: plan.decisionId,
    budget: budgetOf(manifest, tierDetail, plan.standing.budget),
    registeredAtMs: before?.registeredAtMs ?? plan.plannedAtMs,
    updatedAtMs: plan.plannedAtMs,
  };
}

/** A name that is used again after its app was deleted starts anew. */
function livingBefore({ before }: AssessmentPlan): AppRecord | undefined {
  return before?.state === 'deleted' ? undefined : before;
}

/** After a day people may have come or gone; an exception ends to the second. */
function reassessAt({ assessment, plannedAtMs }: AssessmentPlan): number {
  const ends = assessment.gate.exceptionsUsed
    .map(({ expiresAt }) => Date.parse(expiresAt))
    .filter(endMs => endMs > plannedAtMs);
  return Math.min(plannedAtMs + DAY_MS, ...ends);
}

/** A failed assessment leaves the last known risk, with its date. */
function riskAfter(plan: AssessmentPlan): AppRecord['risk'] {
  const { assessment, plannedAtMs } = plan;
  const before = livingBefore(plan);
  if (!assessment.risk) {
    return before?.risk;
  }
  const changed = before?.risk && before.risk.score !== assessment.risk.score;
  return {
    ...assessment.risk,
    computedAtMs: plannedAtMs,
    previousScore: changed ? before.risk?.score : before?.risk?.previousScore,
  };
}

/** Days that were granted stay granted; only who asks for fewer gets fewer. */
function ttlAfter(
  plan: AssessmentPlan,
  risk: RiskAssessment | undefined,
  tier: TierAssessment | undefined,
): AppRecord['ttl'] {
  const { manifest, plannedAtMs } = plan;
  const before = livingBefore(plan);
  const grantedDays = before?.ttl.days ?? 0;
  return {
    ...planExpiry({
      startsAtMs: before?.ttl.startsAtMs ?? plannedAtMs,
      ttlDays: manifest.lifecycle.ttl_days,
      riskDefaultDays: Math.max(
        risk?.defaultTtlDays ?? CAUTIOUS_TTL_DAYS,
        grantedDays,
      ),
      tierMaximumDays: Math.max(
        tier?.limits.maxTtlDays ?? CAUTIOUS_TTL_DAYS,
        before?.lifecycle.grantedTtlDays ?? 0,
        grantedDays,
      ),
    }),
    renewalsUsed: before?.ttl.renewalsUsed ?? 0,
  };
}

/**
 * What the manifest asks for; a hard cap of the tier is never exceeded, and
 * holds without any budget and for one in another currency too.
 */
export function budgetOf(
  manifest: Pick<MicroappManifest, 'budget'>,
  tier: Pick<TierAssessment, 'limits'> | undefined,
  granted: Standing['budget'],
): AppRecord['budget'] {
  const { daily, monthly, currency } = manifest.budget ?? {};
  const asked =
    monthly ?? (daily === undefined ? undefined : daily * DAYS_A_MONTH);
  const cap = tier?.limits.monthlyBudgetCap;
  const unit = currency ?? cap?.currency ?? 'EUR';
  if (cap?.hard) {
    const limitMicros =
      granted?.currency === cap.currency
        ? Math.max(toMicros(cap.amount), granted.monthlyMicros)
        : toMicros(cap.amount);
    return {
      monthlyMicros: Math.min(
        asked === undefined || unit !== cap.currency
          ? limitMicros
          : toMicros(asked),
        limitMicros,
      ),
      currency: cap.currency,
      hard: true,
    };
  }
  return asked === undefined
    ? undefined
    : { monthlyMicros: toMicros(asked), currency: unit, hard: false };
}

function toMicros(amount: number): number {
  return Math.round(amount * 1_000_000);
}

/**
 * Whom permissions count as people of the app. Where the catalog knows none
 * of the owners, it is whoever registered it: somebody must be able to mend it.
 */
export function planPeople(
  plan: AssessmentPlan,
  source: AppRecord['source'],
): AppPeople {
  const { teamRef, contactRef, coOwnerRefs, sponsorRef } = plan.owners;
  const owners = [teamRef, contactRef, ...coOwnerRefs].filter(
    ref => ref !== undefined,
  );
  const registrant = source.subject?.startsWith('user:')
    ? [source.subject]
    : [];
  return {
    ownerRefs: owners.length > 0 ? owners : registrant,
    sponsorRefs: sponsorRef ? [sponsorRef] : [],
  };
}
