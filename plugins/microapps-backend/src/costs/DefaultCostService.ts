import { DateTime } from 'luxon';
import type { Knex } from 'knex';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import { costSummaryOf } from '../apps/costSummaryOf';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { retryOnConflict } from '../database/retryOnConflict';
import { costMonthAt } from './costMonth';
import { readCostItems } from './readCostItems';
import { describeBudgetChange } from './describeBudgetChange';
import { DEFAULT_CURRENCY } from './sumCosts';
import type {
  CostItem,
  CostOverview,
  CostRow,
  CostService,
  CostStore,
} from './types';

export interface CostServiceOptions {
  knex: Knex;
  clock: Clock;
  store: CostStore;
  apps: AppStore;
  audit: AuditLog;
}

/** Stores figures and keeps the sums of the month beside the apps. */
export class DefaultCostService implements CostService {
  static create(options: CostServiceOptions): DefaultCostService {
    return new DefaultCostService(options);
  }

  private constructor(private readonly options: CostServiceOptions) {}

  async ingest(options: {
    items: CostItem[];
    actor: string;
    filter: ReadFilter;
  }): Promise<{ stored: number; unchanged: number }> {
    const { items, actor, filter } = options;
    const rows = readCostItems(items, this.options.clock.now());
    const stored = await retryOnConflict(() =>
      this.options.knex.transaction(tx => this.write(tx, rows, actor, filter)),
    );
    return { stored, unchanged: rows.length - stored };
  }

  async costsOf(ref: AppRef, days: number): Promise<CostOverview> {
    const { apps, clock, store } = this.options;
    const app = await apps.find(ref);
    if (!app) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    const now = clock.now();
    const summary = costSummaryOf(app, costMonthAt(now).month);
    const from = DateTime.fromJSDate(now, { zone: 'utc' })
      .minus({ days: days - 1 })
      .toFormat('yyyy-MM-dd');
    const { currency } = summary;
    return { days: await store.daysOf(ref, { from, currency }), summary };
  }

  private async write(
    tx: Knex.Transaction,
    rows: CostRow[],
    actor: string,
    filter: ReadFilter,
  ): Promise<number> {
    const { apps, clock, store } = this.options;
    const now = clock.now();
    const refs = distinct(rows.map(row => row.ref));
    const locked = await store.lockApps(tx, refs, filter);
    const before = await apps.findAll(locked, tx);
    assertSendable(rows, before);
    const stored = await store.upsert(tx, inOrder(rows), {
      atMs: now.getTime(),
      by: actor,
    });
    if (stored > 0) {
      await store.sumMonth(tx, costMonthAt(now), refs);
      await this.report(tx, before, actor, stored);
    }
    return stored;
  }

  private async report(
    tx: Knex.Transaction,
    before: AppRecord[],
    actor: string,
    stored: number,
  ): Promise<void> {
    const { apps, audit, clock } = this.options;
    const { month } = costMonthAt(clock.now());
    await audit.append(tx, {
      ...(before.length === 1 && { app: before[0] }),
      actor,
      action: 'costs-received',
      text:
        stored === 1
          ? 'One cost figure was received.'
          : `${stored} cost figures were received.`,
      details: { stored, apps: before.length },
    });
    const known = new Map(before.map(app => [formatAppRef(app), app]));
    for (const app of await apps.findAll(before, tx)) {
      const was = known.get(formatAppRef(app));
      const text =
        was &&
        describeBudgetChange(
          costSummaryOf(was, month),
          costSummaryOf(app, month),
        );
      if (text) {
        await audit.append(tx, {
          app,
          actor,
          action: 'budget-reached',
          text,
        });
      }
    }
  }
}

/** @throws InputError that names the item. */
function assertSendable(rows: CostRow[], apps: AppRecord[]): void {
  const known = new Map(apps.map(app => [formatAppRef(app), app]));
  for (const [index, { ref, currency }] of rows.entries()) {
    const key = formatAppRef(ref);
    const app = known.get(key);
    if (!app) {
      throw new InputError(
        `items[${index}]: there is no app ${key}. Nothing was stored; register its manifest, or leave the item out.`,
      );
    }
    const expected = app.budget?.currency ?? DEFAULT_CURRENCY;
    if (currency !== expected) {
      throw new InputError(
        `items[${index}]: ${key} is counted in ${expected}, not in ${currency}. Nothing was stored; convert the amount, or change budget.currency in its manifest.`,
      );
    }
  }
}

function distinct(refs: AppRef[]): AppRef[] {
  return [...new Map(refs.map(ref => [formatAppRef(ref), ref])).values()];
}

/** The same order in every call, so that two never wait for each other. */
function inOrder(rows: CostRow[]): CostRow[] {
  const key = (row: CostRow) =>
    [formatAppRef(row.ref), row.date, row.service].join('\0');
  return rows
    .map(row => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}
