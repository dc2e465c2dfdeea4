import { DateTime } from 'luxon';
import type { Knex } from 'knex';
import { NotFoundError } from '@backstage/errors';
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
import { sortOut } from './sortOut';
import type {
  CostItem,
  CostOverview,
  CostReceipt,
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
  }): Promise<CostReceipt> {
    const { items, actor, filter } = options;
    const rows = readCostItems(items, this.options.clock.now());
    return retryOnConflict(() =>
      this.options.knex.transaction(tx => this.write(tx, rows, actor, filter)),
    );
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
    const range = { from, currency: summary.currency };
    const [costDays, otherCurrencies] = await Promise.all([
      store.daysOf(ref, range),
      store.otherCurrenciesOf(ref, range),
    ]);
    return { days: costDays, summary, otherCurrencies };
  }

  private async write(
    tx: Knex.Transaction,
    rows: CostRow[],
    actor: string,
    filter: ReadFilter,
  ): Promise<CostReceipt> {
    const { apps, clock, store } = this.options;
    const now = clock.now();
    const asked = distinct(rows.map(row => row.ref));
    const locked = await store.lockApps(tx, asked, filter);
    const visible = await apps.findAll(locked, tx);
    const { fitting, refused } = sortOut(rows, visible);
    const refs = distinct(fitting.map(row => row.ref));
    const touched = new Set(refs.map(formatAppRef));
    const before = visible.filter(app => touched.has(formatAppRef(app)));
    const stored = await store.upsert(tx, inOrder(fitting), {
      atMs: now.getTime(),
      by: actor,
    });
    if (stored > 0) {
      await store.sumMonth(tx, costMonthAt(now), refs);
      await this.report(tx, before, actor, stored);
    }
    return { stored, unchanged: fitting.length - stored, refused };
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
