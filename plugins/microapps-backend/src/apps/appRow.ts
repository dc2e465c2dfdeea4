import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { lifecycleFactsOf, nextActionAt } from '../lifecycle/planTransitions';
import type { LifecycleSettings } from '../lifecycle/settings';
import type { AppPatch, AppRecord } from './types';

/** A row of `apps`; numbers of `bigint` columns come as text from PostgreSQL. */
export interface AppRow {
  ref: string;
  namespace: string;
  name: string;
  revision: number;
  title: string;
  purpose: string | null;
  search_text: string;
  version: string;
  owner_name: string;
  owner_team: string;
  owner_key: string;
  owner_team_ref: string | null;
  owner_contact: string;
  owner_contact_ref: string | null;
  owner_developer: boolean | number | null;
  has_sponsor: boolean | number;
  manifest_digest: string;
  source_kind: string;
  source_url: string | null;
  source_subject: string | null;
  stage: string;
  stage_rank: number;
  state: string;
  tier: string;
  tier_rank: number;
  tier_derived: boolean | number;
  tier_detail: string | null;
  allowed_tier: string | null;
  risk_score: number;
  risk_class: string | null;
  risk_detail: string | null;
  risk_computed_at_ms: number | string | null;
  risk_previous_score: number | null;
  starts_at_ms: number | string;
  expires_at_ms: number | string;
  ttl_days: number;
  ttl_from: string;
  renewals_used: number;
  blocked: boolean | number;
  to_do: number;
  gate_decision_id: string | null;
  sbom_digest: string | null;
  sbom_components: number;
  sbom_without_license: number | null;
  sbom_uploaded_at_ms: number | string | null;
  sbom_format: string | null;
  sbom_app_version: string | null;
  cost_month: string | null;
  cost_micros: number | string;
  cost_currency: string | null;
  cost_last_day: string | null;
  cost_forecast_micros: number | string | null;
  budget_micros: number | string | null;
  budget_currency: string | null;
  budget_hard: boolean | number | null;
  registered_at_ms: number | string;
  updated_at_ms: number | string;
  next_action_at_ms: number | string | null;
  archived_at_ms: number | string | null;
  retired_at_ms: number | string | null;
  deletes_at_ms: number | string | null;
  deleted_at_ms: number | string | null;
  last_used_at_ms: number | string | null;
  idle_since_ms: number | string | null;
  noticed_end_ms: number | string | null;
  noticed_days: number | null;
  granted_ttl_days: number | null;
  reassess_at_ms: number | string | null;
}

export const tierRanks = { sandbox: 0, controlled: 1, production: 2 } as const;

export const stageRanks = {
  prototype: 0,
  approved: 1,
  production: 2,
  retired: 3,
} as const;

const orUndefined = <T>(value: T | null): T | undefined => value ?? undefined;

const toNumber = (value: number | string | null): number | undefined =>
  value === null ? undefined : Number(value);

const toBoolean = (value: boolean | number | null): boolean | undefined =>
  value === null ? undefined : Boolean(value);

/** Values of closed sets are written by this file only, so reading trusts them. */
export function toAppRecord(row: AppRow): AppRecord {
  return {
    namespace: row.namespace,
    name: row.name,
    revision: row.revision,
    title: row.title,
    purpose: orUndefined(row.purpose),
    version: row.version,
    owner: {
      name: row.owner_name,
      team: row.owner_team,
      teamRef: orUndefined(row.owner_team_ref),
      contact: row.owner_contact,
      contactRef: orUndefined(row.owner_contact_ref),
      developer: toBoolean(row.owner_developer),
    },
    hasSponsor: Boolean(row.has_sponsor),
    manifestDigest: row.manifest_digest,
    source: {
      kind: row.source_kind as AppRecord['source']['kind'],
      url: orUndefined(row.source_url),
      subject: orUndefined(row.source_subject),
    },
    stage: row.stage as AppRecord['stage'],
    state: row.state as AppRecord['state'],
    tier: row.tier as AppRecord['tier'],
    tierDerived: Boolean(row.tier_derived),
    tierDetail: row.tier_detail ? JSON.parse(row.tier_detail) : undefined,
    allowedTier: orUndefined(row.allowed_tier) as AppRecord['allowedTier'],
    risk: toRisk(row),
    ttl: {
      startsAtMs: Number(row.starts_at_ms),
      expiresAtMs: Number(row.expires_at_ms),
      days: row.ttl_days,
      from: row.ttl_from as AppRecord['ttl']['from'],
      renewalsUsed: row.renewals_used,
    },
    lifecycle: toLifecycle(row),
    reassessAtMs: toNumber(row.reassess_at_ms),
    blocked: Boolean(row.blocked),
    toDo: row.to_do,
    gateDecisionId: orUndefined(row.gate_decision_id),
    sbom: toSbom(row),
    cost: toCost(row),
    budget: toBudget(row),
    registeredAtMs: Number(row.registered_at_ms),
    updatedAtMs: Number(row.updated_at_ms),
  };
}

function toLifecycle(row: AppRow): AppRecord['lifecycle'] {
  return {
    archivedAtMs: toNumber(row.archived_at_ms),
    retiredAtMs: toNumber(row.retired_at_ms),
    deletesAtMs: toNumber(row.deletes_at_ms),
    deletedAtMs: toNumber(row.deleted_at_ms),
    lastUsedAtMs: toNumber(row.last_used_at_ms),
    idleSinceMs: toNumber(row.idle_since_ms),
    noticed:
      row.noticed_end_ms === null
        ? undefined
        : { endMs: Number(row.noticed_end_ms), days: row.noticed_days ?? 0 },
    grantedTtlDays: orUndefined(row.granted_ttl_days),
  };
}

function toRisk(row: AppRow): AppRecord['risk'] {
  return row.risk_detail === null
    ? undefined
    : {
        ...JSON.parse(row.risk_detail),
        computedAtMs: Number(row.risk_computed_at_ms),
        previousScore: orUndefined(row.risk_previous_score),
      };
}

function toSbom(row: AppRow): AppRecord['sbom'] {
  return row.sbom_digest === null
    ? undefined
    : {
        digest: row.sbom_digest,
        components: row.sbom_components,
        withoutLicense: row.sbom_without_license ?? 0,
        uploadedAtMs: Number(row.sbom_uploaded_at_ms),
        format: row.sbom_format ?? '',
        appVersion: row.sbom_app_version ?? '',
      };
}

function toCost(row: AppRow): AppRecord['cost'] {
  return row.cost_month === null
    ? undefined
    : {
        month: row.cost_month,
        amountMicros: Number(row.cost_micros),
        currency: row.cost_currency ?? '',
        lastDay: row.cost_last_day ?? '',
        forecastMicros: toNumber(row.cost_forecast_micros),
      };
}

function toBudget(row: AppRow): AppRecord['budget'] {
  return row.budget_micros === null
    ? undefined
    : {
        monthlyMicros: Number(row.budget_micros),
        currency: row.budget_currency ?? '',
        hard: Boolean(row.budget_hard),
      };
}

/** What an assessment writes; SBOM and cost are patched by their own slices. */
export function toAssessedRow(
  app: AppRecord,
  settings: LifecycleSettings,
): Omit<AppRow, keyof ReturnType<typeof toPatchRow>> {
  const { risk, ttl, budget, owner, source } = app;
  const { computedAtMs, previousScore, ...riskDetail } = risk ?? {};
  return {
    ref: formatAppRef(app),
    namespace: app.namespace,
    name: app.name,
    revision: app.revision,
    title: app.title,
    purpose: app.purpose ?? null,
    search_text: searchTextOf(app),
    version: app.version,
    owner_name: owner.name,
    owner_team: owner.team,
    owner_key: owner.team.toLocaleLowerCase('en-US'),
    owner_team_ref: owner.teamRef ?? null,
    owner_contact: owner.contact,
    owner_contact_ref: owner.contactRef ?? null,
    owner_developer: owner.developer ?? null,
    has_sponsor: app.hasSponsor,
    manifest_digest: app.manifestDigest,
    source_kind: source.kind,
    source_url: source.url ?? null,
    source_subject: source.subject ?? null,
    stage: app.stage,
    stage_rank: stageRanks[app.stage],
    state: app.state,
    tier: app.tier,
    tier_rank: tierRanks[app.tier],
    tier_derived: app.tierDerived,
    tier_detail: app.tierDetail ? JSON.stringify(app.tierDetail) : null,
    allowed_tier: app.allowedTier ?? null,
    risk_score: risk?.score ?? -1,
    risk_class: risk?.class ?? null,
    risk_detail: risk ? JSON.stringify(riskDetail) : null,
    risk_computed_at_ms: computedAtMs ?? null,
    risk_previous_score: previousScore ?? null,
    starts_at_ms: ttl.startsAtMs,
    expires_at_ms: ttl.expiresAtMs,
    ttl_days: ttl.days,
    ttl_from: ttl.from,
    renewals_used: ttl.renewalsUsed,
    blocked: app.blocked,
    to_do: app.toDo,
    gate_decision_id: app.gateDecisionId ?? null,
    budget_micros: budget?.monthlyMicros ?? null,
    budget_currency: budget?.currency ?? null,
    budget_hard: budget?.hard ?? null,
    registered_at_ms: app.registeredAtMs,
    updated_at_ms: app.updatedAtMs,
    ...toLifecycleRow(app, settings),
    reassess_at_ms: app.reassessAtMs ?? null,
  };
}

/** Columns that the sweep writes as well. */
export function toLifecycleRow(app: AppRecord, settings: LifecycleSettings) {
  const { lifecycle } = app;
  return {
    next_action_at_ms: nextActionAt(lifecycleFactsOf(app), settings) ?? null,
    archived_at_ms: lifecycle.archivedAtMs ?? null,
    retired_at_ms: lifecycle.retiredAtMs ?? null,
    deletes_at_ms: lifecycle.deletesAtMs ?? null,
    deleted_at_ms: lifecycle.deletedAtMs ?? null,
    last_used_at_ms: lifecycle.lastUsedAtMs ?? null,
    idle_since_ms: lifecycle.idleSinceMs ?? null,
    noticed_end_ms: lifecycle.noticed?.endMs ?? null,
    noticed_days: lifecycle.noticed?.days ?? null,
    granted_ttl_days: lifecycle.grantedTtlDays ?? null,
  };
}

function searchTextOf(app: AppRecord): string {
  const { name, title, purpose, owner } = app;
  return [name, title, purpose, owner.name, owner.team, owner.contact]
    .filter(Boolean)
    .join('\n')
    .toLocaleLowerCase('en-US');
}

export function toPatchRow(patch: AppPatch) {
  const { sbom, cost } = patch;
  return {
    ...(sbom && {
      sbom_digest: sbom.digest,
      sbom_components: sbom.components,
      sbom_without_license: sbom.withoutLicense,
      sbom_uploaded_at_ms: sbom.uploadedAtMs,
      sbom_format: sbom.format,
      sbom_app_version: sbom.appVersion,
    }),
    ...(cost && {
      cost_month: cost.month,
      cost_micros: cost.amountMicros,
      cost_currency: cost.currency,
      cost_last_day: cost.lastDay,
      cost_forecast_micros: cost.forecastMicros ?? null,
    }),
  };
}
