import {
  GetApps,
  LifecycleStage,
  RiskClass,
  Tier,
} from '@microapps/backstage-plugin-microapps-common';

export const needs = [
  'needs-you',
  'expiring',
  'over-budget',
  'blocked',
] as const;
export const tiers: readonly Tier[] = ['sandbox', 'controlled', 'production'];
export const riskClasses: readonly RiskClass[] = ['low', 'medium', 'high'];
export const stages: readonly LifecycleStage[] = [
  'prototype',
  'approved',
  'production',
  'retired',
];
export const sortKeys = [
  'name',
  'owner',
  'tier',
  'stage',
  'risk',
  'expires',
  'sbom',
  'cost',
] as const;
export const pageSizes = [20, 50] as const;

export type Need = (typeof needs)[number];
export type SortKey = (typeof sortKeys)[number];
export type SortDirection = 'asc' | 'desc';

/** What the page shows; all of it lives in the address, so it can be shared. */
export interface IndexQuery {
  q: string;
  need?: Need;
  mine: boolean;
  tier: readonly Tier[];
  risk: readonly RiskClass[];
  stage: readonly LifecycleStage[];
  sort: SortKey;
  direction: SortDirection;
  pageSize: number;
  /** 1-based; only for the words "21–40 of 4,812", the cursor does the paging. */
  page: number;
  cursor?: string;
}

export const defaultIndexQuery: IndexQuery = {
  q: '',
  mine: false,
  tier: [],
  risk: [],
  stage: [],
  sort: 'risk',
  direction: 'desc',
  pageSize: 20,
  page: 1,
};

/** What the interface accepts at most; a longer address is cut, not refused. */
export const maxSearchLength = 200;

function oneOf<T>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find(candidate => String(candidate) === value);
}

function someOf<T extends string>(
  allowed: readonly T[],
  values: readonly string[],
): T[] {
  return allowed.filter(candidate => values.includes(candidate));
}

/** Reads an address; whatever it does not know is left out. */
export function readIndexQuery(params: URLSearchParams): IndexQuery {
  const cursor = params.get('cursor') || undefined;
  const page = Number(params.get('page'));
  return {
    q: (params.get('q') ?? '').slice(0, maxSearchLength),
    need: oneOf(needs, params.get('need')),
    mine: params.get('mine') === 'true',
    tier: someOf(tiers, params.getAll('tier')),
    risk: someOf(riskClasses, params.getAll('risk')),
    stage: someOf(stages, params.getAll('stage')),
    sort: oneOf(sortKeys, params.get('sort')) ?? defaultIndexQuery.sort,
    direction:
      oneOf(['asc', 'desc'] as const, params.get('dir')) ??
      defaultIndexQuery.direction,
    pageSize:
      oneOf(pageSizes, params.get('size')) ?? defaultIndexQuery.pageSize,
    page: cursor && Number.isSafeInteger(page) && page > 1 ? page : 1,
    cursor,
  };
}

/** The address of a query; what is as usual is not written. */
export function writeIndexQuery(query: IndexQuery): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string | undefined, usual?: string) => {
    if (value && value !== usual) {
      params.set(name, value);
    }
  };
  set('q', query.q.trim());
  set('need', query.need);
  set('mine', query.mine ? 'true' : undefined);
  query.tier.forEach(value => params.append('tier', value));
  query.risk.forEach(value => params.append('risk', value));
  query.stage.forEach(value => params.append('stage', value));
  set('sort', query.sort, defaultIndexQuery.sort);
  set('dir', query.direction, defaultIndexQuery.direction);
  set('size', String(query.pageSize), String(defaultIndexQuery.pageSize));
  set('cursor', query.cursor);
  set('page', query.cursor ? String(query.page) : undefined);
  return params;
}

/** The same question for the interface. */
export function toAppsRequest(query: IndexQuery): GetApps['query'] {
  return {
    q: query.q || undefined,
    need: query.need,
    mine: query.mine || undefined,
    tier: query.tier.length ? [...query.tier] : undefined,
    riskClass: query.risk.length ? [...query.risk] : undefined,
    stage: query.stage.length ? [...query.stage] : undefined,
    orderBy: query.sort,
    order: query.direction,
    limit: query.pageSize,
    cursor: query.cursor,
  };
}

/** Whether anything narrows the list down, apart from order and page. */
export function isFiltered(query: IndexQuery): boolean {
  return Boolean(
    query.q ||
      query.need ||
      query.mine ||
      query.tier.length ||
      query.risk.length ||
      query.stage.length,
  );
}
