import type { Knex } from 'knex';
import type { ReadFilter } from '../access/types';
import { escapeLike } from '../database/escapeLike';
import { readCursor, writeCursor, type CursorPart } from '../http/cursor';
import { toAppRecord, type AppRow } from './appRow';
import type { AppRecord } from './types';
import { wherePerson, whereReadable } from './whereReadable';
import { whereNeed, type Need, type NeedContext } from './whereNeed';

export type AppOrder =
  | 'name'
  | 'owner'
  | 'tier'
  | 'stage'
  | 'risk'
  | 'expires'
  | 'sbom'
  | 'cost'
  | 'updated';

/** Each has its index in the migration, with `ref` to break ties. */
const columns = {
  name: { column: 'name', type: 'string' },
  owner: { column: 'owner_key', type: 'string' },
  tier: { column: 'tier_rank', type: 'integer' },
  stage: { column: 'stage_rank', type: 'integer' },
  risk: { column: 'risk_score', type: 'integer' },
  expires: { column: 'expires_at_ms', type: 'number' },
  sbom: { column: 'sbom_components', type: 'integer' },
  cost: { column: 'cost_micros', type: 'number' },
  updated: { column: 'updated_at_ms', type: 'number' },
} as const satisfies Record<
  AppOrder,
  { column: keyof AppRow; type: CursorPart }
>;

export interface AppQuery extends NeedContext {
  filter: ReadFilter;
  q?: string;
  need?: Need;
  mine?: boolean;
  tier?: AppRecord['tier'][];
  stage?: AppRecord['stage'][];
  riskClass?: ('low' | 'medium' | 'high')[];
  /** Name of the owner team, or the ref of its group. */
  team?: string;
  orderBy: AppOrder;
  order: 'asc' | 'desc';
  limit: number;
  cursor?: string;
}

export interface AppQueryResult {
  items: AppRecord[];
  nextCursor?: string;
  totalCount: number;
}

/**
 * One page of the read model in two statements, whatever is asked for.
 *
 * @throws InputError for a cursor of another list or order.
 */
export async function queryApps(
  knex: Knex,
  query: AppQuery,
): Promise<AppQueryResult> {
  const { orderBy, order, limit } = query;
  const { column, type } = columns[orderBy];
  const page = matching(knex, query)
    .select('apps.*')
    .orderBy([
      { column, order },
      { column: 'ref', order },
    ])
    .limit(limit + 1);
  const key = `${orderBy} ${order}`;
  if (query.cursor !== undefined) {
    const position = readCursor(query.cursor, key, [type, 'string']);
    const than = order === 'asc' ? '>' : '<';
    page.whereRaw(`(??, ??) ${than} (?, ?)`, [column, 'ref', ...position]);
  }
  const [rows, [{ count }]] = await Promise.all([
    page,
    matching(knex, query).count({ count: '*' }),
  ]);
  const shown: AppRow[] = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toAppRecord),
    totalCount: Number(count),
    ...(rows.length > limit &&
      last && {
        nextCursor: writeCursor([
          key,
          type === 'string' ? String(last[column]) : Number(last[column]),
          last.ref,
        ]),
      }),
  };
}

function matching(knex: Knex, query: AppQuery): Knex.QueryBuilder {
  const apps: Knex.QueryBuilder = knex('apps').whereNot('state', 'deleted');
  whereReadable(apps, query.filter);
  if (query.q?.trim()) {
    const pattern = `%${escapeLike(
      query.q.trim().toLocaleLowerCase('en-US'),
    )}%`;
    apps.whereRaw("search_text like ? escape '\\'", [pattern]);
  }
  if (query.need) {
    whereNeed(apps, query.need, query);
  }
  if (query.mine) {
    wherePerson(apps, ['owner'], query.claims);
  }
  for (const key of ['tier', 'stage'] as const) {
    const values = query[key];
    if (values?.length) {
      apps.whereIn(key, values);
    }
  }
  if (query.riskClass?.length) {
    apps.whereIn('risk_class', query.riskClass);
  }
  if (query.team) {
    const team = query.team.toLocaleLowerCase('en-US');
    apps.where(either =>
      either.where('owner_key', team).orWhere('owner_team_ref', team),
    );
  }
  return apps;
}
