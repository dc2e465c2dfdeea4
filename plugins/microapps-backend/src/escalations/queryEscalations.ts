import type { Knex } from 'knex';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { wherePerson, whereReadable } from '../apps/whereReadable';
import { escapeLike } from '../database/escapeLike';
import { readCursor, writeCursor } from '../http/cursor';
import { approverPattern, toRecord, type EscalationRow } from './escalationRow';
import type { EscalationItem, EscalationQuery } from './types';

interface ItemRow extends EscalationRow {
  app_title: string;
  app_tier: string;
  app_risk_score: number;
  app_risk_class: string | null;
}

type Where = Knex.QueryBuilder;

export function selectItems(knex: Knex): Where {
  return knex('escalations')
    .join('apps', 'apps.ref', 'escalations.app_ref')
    .select('escalations.*', {
      app_title: 'apps.title',
      app_tier: 'apps.tier',
      app_risk_score: 'apps.risk_score',
      app_risk_class: 'apps.risk_class',
    });
}

/** Values of closed sets are written by the stores only, so reading trusts them. */
export function toItem(row: ItemRow): EscalationItem {
  return {
    escalation: toRecord(row),
    app: {
      title: row.app_title,
      tier: row.app_tier as EscalationItem['app']['tier'],
      risk:
        row.app_risk_class === null
          ? undefined
          : {
              score: row.app_risk_score,
              class: row.app_risk_class as 'low' | 'medium' | 'high',
            },
    },
  };
}

/**
 * One page in two statements: what waits, oldest first, then the rest, newest
 * first.
 *
 * @throws InputError for a cursor of another list.
 */
export async function queryEscalations(
  knex: Knex,
  query: EscalationQuery,
): Promise<{
  items: EscalationItem[];
  nextCursor?: string;
  totalCount: number;
}> {
  const { limit, cursor } = query;
  const page = selectItems(knex)
    .modify(rows => narrow(rows, query))
    .orderBy(['queue_key', 'escalations.id'])
    .limit(limit + 1);
  if (cursor !== undefined) {
    const position = readCursor(cursor, 'escalations', ['number', 'string']);
    page.whereRaw('(??, ??) > (?, ?)', [
      'queue_key',
      'escalations.id',
      ...position,
    ]);
  }
  const [rows, [{ count }]] = await Promise.all([
    page,
    counted(knex, query).count({ count: '*' }),
  ]);
  const shown: ItemRow[] = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    totalCount: Number(count),
    ...(rows.length > limit &&
      last && {
        nextCursor: writeCursor([
          'escalations',
          Number(last.queue_key),
          last.id,
        ]),
      }),
  };
}

export async function countEscalations(
  knex: Knex,
  query: Pick<EscalationQuery, 'filter' | 'viewer' | 'nowMs'>,
): Promise<{
  waiting: number;
  waitingForMe: number;
  oldestWaitingSinceMs?: number;
}> {
  const waiting = { ...query, status: ['waiting' as const] };
  const row = await knex
    .select({
      waiting: counted(knex, waiting).count(),
      waitingForMe: counted(knex, { ...waiting, waitingForMe: true }).count(),
      oldest: counted(knex, waiting).min('requested_at_ms'),
    })
    .first();
  return {
    waiting: Number(row.waiting),
    waitingForMe: Number(row.waitingForMe),
    ...(row.oldest !== null && { oldestWaitingSinceMs: Number(row.oldest) }),
  };
}

type Narrowing = Pick<EscalationQuery, 'filter' | 'viewer' | 'nowMs'> &
  Partial<EscalationQuery>;

function counted(knex: Knex, query: Narrowing): Where {
  const rows = knex('escalations');
  // Only who may see some apps and not others is asked about each app.
  if (query.filter.kind === 'criteria') {
    rows.join('apps', 'apps.ref', 'escalations.app_ref');
  }
  return rows.modify(matching => narrow(matching, query));
}

function narrow(rows: Where, query: Narrowing): void {
  const { filter, viewer, kind, app, mine } = query;
  if (filter.kind !== 'all') {
    rows.where(either =>
      either
        .where('requested_by', viewer.actor)
        .orWhere(readable => whereReadable(readable, filter)),
    );
  }
  whereStatus(rows, query);
  if (kind?.length) {
    rows.whereIn('kind', kind);
  }
  if (app) {
    rows.where('app_ref', formatAppRef(app));
  }
  if (mine) {
    rows.where('requested_by', viewer.actor);
  }
  if (query.waitingForMe) {
    whereDecidable(rows, viewer);
  }
}

/** The end of an approved one is told by the clock, not by when a task ran. */
function whereStatus(rows: Where, { status, nowMs }: Narrowing): void {
  if (!status?.length) {
    return;
  }
  rows.where(either => {
    const stored = status.filter(each => each !== 'approved');
    if (stored.length > 0) {
      either.orWhereIn('status', stored);
    }
    if (status.includes('approved')) {
      either.orWhere(approved =>
        approved
          .where('status', 'approved')
          .where('escalations.expires_at_ms', '>', nowMs),
      );
    }
    if (status.includes('expired')) {
      either.orWhere(ended =>
        ended
          .where('status', 'approved')
          .where('escalations.expires_at_ms', '<=', nowMs),
      );
    }
  });
}

/** The same as `whyMayNotDecide`, for many at once. */
function whereDecidable(rows: Where, viewer: EscalationQuery['viewer']): void {
  const roles = [...viewer.roles];
  if (!viewer.isUser || roles.length === 0) {
    rows.whereRaw('1 = 0');
    return;
  }
  rows
    .where('status', 'waiting')
    .whereNot('requested_by', viewer.actor)
    .where(either => {
      for (const role of roles) {
        either.orWhereRaw("approvers like ? escape '\\'", [
          `%${escapeLike(approverPattern(role))}%`,
        ]);
      }
    })
    .where(either =>
      either.where('requested_by', 'like', 'user:%').orWhereNot(people =>
        wherePerson(people, ['owner', 'sponsor'], viewer.claims, {
          column: 'escalations.app_ref',
        }),
      ),
    );
}
