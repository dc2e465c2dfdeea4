import type {
  AppSummary,
  RiskDetail,
  SbomSummary,
  TierDetail,
  TtlSummary,
} from '@microapps/backstage-plugin-microapps-common';
import { entityRefOf } from '@microapps/backstage-plugin-microapps-node';
import type {
  RiskAssessment,
  TierAssessment,
} from '@microapps/backstage-plugin-microapps-policy';
import type { LifecycleSettings } from '../lifecycle/settings';
import { costSummaryOf } from './costSummaryOf';
import { toIso } from './moneyAndTime';
import type { AppRecord } from './types';

export function toAppSummary(app: AppRecord, month: string): AppSummary {
  return {
    namespace: app.namespace,
    name: app.name,
    title: app.title,
    purpose: app.purpose,
    entityRef: entityRefOf(app),
    owner: app.owner,
    tier: app.tier,
    tierDerived: app.tierDerived,
    stage: app.stage,
    state: app.state,
    riskScore: app.risk?.score,
    riskClass: app.risk?.class,
    startsAt: toIso(app.ttl.startsAtMs),
    expiresAt: toIso(app.ttl.expiresAtMs),
    sbom: toSbomSummary(app),
    cost: costSummaryOf(app, month),
    blocked: app.blocked,
    toDo: app.toDo,
    updatedAt: toIso(app.updatedAtMs),
  };
}

function toSbomSummary({ sbom, version }: AppRecord): SbomSummary {
  return sbom
    ? {
        state: sbom.appVersion === version ? 'current' : 'stale',
        components: sbom.components,
        withoutLicense: sbom.withoutLicense,
        uploadedAt: toIso(sbom.uploadedAtMs),
        digest: sbom.digest,
        format: sbom.format,
        appVersion: sbom.appVersion,
      }
    : { state: 'none', components: 0, withoutLicense: 0 };
}

export function toRiskDetail(
  risk: RiskAssessment,
  computedAtMs: number,
  previousScore?: number,
): RiskDetail {
  return {
    score: risk.score,
    class: risk.class,
    summary: risk.summary,
    contributions: risk.contributions,
    security: risk.ratings.security,
    privacy: risk.ratings.privacy,
    business: risk.ratings.business,
    blastRadius: risk.blastRadius,
    defaultTtlDays: risk.defaultTtlDays,
    computedAt: toIso(computedAtMs),
    previousScore,
  };
}

export function toTierDetail(tier: TierAssessment): TierDetail {
  return {
    declared: tier.declared,
    derived: tier.derived,
    effective: tier.effective,
    tooLow: tier.tooLow,
    reasons: tier.reasons,
    maxTtlDays: tier.limits.maxTtlDays,
    approvers: tier.limits.approvers,
  };
}

export function toTtlSummary(
  app: AppRecord,
  settings: LifecycleSettings,
): TtlSummary {
  return {
    startsAt: toIso(app.ttl.startsAtMs),
    expiresAt: toIso(app.ttl.expiresAtMs),
    days: app.ttl.days,
    from: app.ttl.from,
    renewalsUsed: app.ttl.renewalsUsed,
    maxRenewals: app.tierDetail?.limits.maxRenewals,
    noticeDays: settings.noticeDays,
    graceDays: settings.graceDays,
  };
}
