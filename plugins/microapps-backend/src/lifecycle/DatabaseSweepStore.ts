import type { Knex } from 'knex';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { toAppRecord, toLifecycleRow, type AppRow } from '../apps/appRow';
import type { AppRecord } from '../apps/types';
import { OutpacedError } from '../database/retryOnConflict';
import { skipLocked } from '../database/skipLocked';
import type { LifecycleSettings } from './settings';
import type { Brake, SweepStore } from './SweepStore';

const SHOWN = 20;

const BRAKE_ID = 1;

interface BrakeRow {
  engaged_at_ms: number | string;
  planned: number;
  action_limit: number;
  apps: string;
  released_at_ms: number | string | null;
  released_by: string | null;
}

/** What the sweep reads and writes, in a number of statements that does not depend on the number of apps. */
export class DatabaseSweepStore implements SweepStore {
  static create(options: {
    knex: Knex;
    settings: LifecycleSettings;
  }): DatabaseSweepStore {
    return new DatabaseSweepStore(options.knex, options.settings);
  }

  private constructor(
    private readonly knex: Knex,
    private readonly settings: LifecycleSettings,
  ) {}

  async countEnds(nowMs: number) {
    const ending = () =>
      this.knex<AppRow>('apps')
        .where('next_action_at_ms', '<=', nowMs)
        .where(ends => whereEnds(ends, nowMs));
    const [{ count }] = await ending().count({ count: '*' });
    const ends = Number(count);
    if (ends === 0) {
      return { ends, total: 0, first: [] };
    }
    const [first, [all]] = await Promise.all([
      ending()
        .orderBy([{ column: 'next_action_at_ms' }, { column: 'ref' }])
        .limit(SHOWN)
        .select('ref'),
      this.knex('apps').whereNot('state', 'deleted').count({ count: '*' }),
    ]);
    return {
      ends,
      total: Number(all.count),
      first: first.map(({ ref }) => ref),
    };
  }

  async hasDeletions(tx: Knex.Transaction, nowMs: number): Promise<boolean> {
    const due = await tx('apps')
      .where('next_action_at_ms', '<=', nowMs)
      .where(ends => whereDeleted(ends, nowMs))
      .first('ref');
    return due !== undefined;
  }

  async claim(
    tx: Knex.Transaction,
    options: { nowMs: number; limit: number; spared: boolean },
  ): Promise<AppRecord[]> {
    const { nowMs, limit, spared } = options;
    const due = tx('apps')
      .where('next_action_at_ms', '<=', nowMs)
      .orderBy([{ column: 'next_action_at_ms' }, { column: 'ref' }])
      .limit(limit);
    if (spared) {
      due.whereNot(ends => whereEnds(ends, nowMs));
    }
    const rows: AppRow[] = await skipLocked(due);
    return rows.map(toAppRecord);
  }

  async write(
    tx: Knex.Transaction,
    changes: { before: AppRecord; after: AppRecord }[],
  ): Promise<void> {
    const rows = changes.map(({ before, after }) => ({
      ref: formatAppRef(before),
      old_revision: before.revision,
      revision: after.revision,
      state: after.state,
      updated_at_ms: after.updatedAtMs,
      reassess_at_ms: after.reassessAtMs ?? null,
      ...toLifecycleRow(after, this.settings),
    }));
    const { sql, bindings } = updateOf(rows);
    const result = await tx.raw(sql, bindings);
    const changed = (Array.isArray(result) ? result : result.rows).length;
    if (changed !== rows.length) {
      throw new OutpacedError('Apps changed while the sweep looked at them.');
    }
  }

  async brake(): Promise<Brake | undefined> {
    const row: BrakeRow | undefined = await this.knex('sweep_brake')
      .where({ id: BRAKE_ID })
      .first();
    return (
      row && {
        engagedAtMs: Number(row.engaged_at_ms),
        planned: row.planned,
        limit: row.action_limit,
        apps: JSON.parse(row.apps),
        ...(row.released_at_ms !== null && {
          released: {
            atMs: Number(row.released_at_ms),
            by: row.released_by ?? '',
          },
        }),
      }
    );
  }

  async engageBrake(tx: Knex.Transaction, brake: Brake): Promise<void> {
    await tx('sweep_brake')
      .insert({
        id: BRAKE_ID,
        engaged_at_ms: brake.engagedAtMs,
        planned: brake.planned,
        action_limit: brake.limit,
        apps: JSON.stringify(brake.apps),
        released_at_ms: null,
        released_by: null,
      })
      .onConflict('id')
      .merge();
  }

  async releaseBrake(
    tx: Knex.Transaction,
    release: { atMs: number; by: string },
  ): Promise<boolean> {
    const changed = await tx('sweep_brake')
      .where({ id: BRAKE_ID })
      .whereNull('released_at_ms')
      .update({ released_at_ms: release.atMs, released_by: release.by });
    return changed > 0;
  }

  async clearBrake(): Promise<void> {
    await this.knex('sweep_brake').where({ id: BRAKE_ID }).delete();
  }
}

/** Apps whose next step takes them away from people. */
function whereEnds(query: Knex.QueryBuilder, nowMs: number): void {
  query
    .where(expired =>
      expired
        .whereIn('state', ['active', 'idle', 'suspended'])
        .where('expires_at_ms', '<=', nowMs),
    )
    .orWhere(graceOver => whereDeleted(graceOver, nowMs));
}

/** Apps whose grace period is over. */
function whereDeleted(query: Knex.QueryBuilder, nowMs: number): void {
  query
    .whereIn('state', ['archived', 'retired'])
    .whereNotNull('deletes_at_ms')
    .where('deletes_at_ms', '<=', nowMs);
}

const textColumns = new Set(['ref', 'state']);

/** One `UPDATE … FROM (VALUES …)`, which both databases have. */
function updateOf(rows: Record<string, number | string | null>[]): {
  sql: string;
  bindings: (number | string | null)[];
} {
  const columns = Object.keys(rows[0]);
  const values = columns
    .map(name => `cast(? as ${textColumns.has(name) ? 'text' : 'bigint'})`)
    .join(', ');
  const assignments = columns
    .filter(name => !['ref', 'old_revision'].includes(name))
    .map(name => `${name} = changes.${name}`);
  return {
    sql: `with changes(${columns.join(', ')}) as (values ${rows
      .map(() => `(${values})`)
      .join(', ')})
      update apps set ${assignments.join(', ')} from changes
      where apps.ref = changes.ref and apps.revision = changes.old_revision
      returning apps.ref`,
    bindings: rows.flatMap(row => columns.map(name => row[name])),
  };
}
