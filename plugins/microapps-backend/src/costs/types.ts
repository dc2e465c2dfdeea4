import type { Knex } from 'knex';
import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { ReadFilter } from '../access/types';
import type { CostMonth } from './costMonth';

/** One figure as it is sent in. */
export interface CostItem {
  /** `namespace/name` */
  app: string;
  /** ISO date, UTC. */
  date: string;
  /** In units of the currency. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  service?: string;
}

/** One figure that was checked. */
export interface CostRow {
  ref: AppRef;
  /** ISO date, UTC. */
  date: string;
  /** Empty where not said. */
  service: string;
  amountMicros: number;
  currency: string;
}

/** A figure that was left out; the others were taken. */
export interface CostRefusal {
  /** Place in what was sent, from 0. */
  index: number;
  /** `namespace/name` */
  app: string;
  /** Why, and what to send instead. */
  message: string;
}

export interface CostReceipt {
  stored: number;
  unchanged: number;
  /** In the order sent. */
  refused: CostRefusal[];
}

export interface CostDay {
  /** ISO date, UTC. */
  date: string;
  amountMicros: number;
}

/** Figures per app, day and service; the newest counts. */
export interface CostStore {
  /** Those of the refs a caller may see; holds their rows until the end of the transaction. */
  lockApps(
    tx: Knex.Transaction,
    refs: AppRef[],
    filter: ReadFilter,
  ): Promise<AppRef[]>;
  /** How many differ from what was there. */
  upsert(
    tx: Knex.Transaction,
    rows: CostRow[],
    received: { atMs: number; by: string },
  ): Promise<number>;
  /** Sums the month anew in the read model, for the apps given. */
  sumMonth(
    tx: Knex.Transaction,
    month: CostMonth,
    refs: AppRef[],
  ): Promise<void>;
  /** Sums the month anew for apps whose sum is of another one, or in another currency; how many. */
  rollMonth(month: CostMonth): Promise<number>;
  /** Oldest first; days without a figure are left out. */
  daysOf(
    ref: AppRef,
    options: { from: string; currency: string },
  ): Promise<CostDay[]>;
  /** What lies there in other currencies. */
  otherCurrenciesOf(
    ref: AppRef,
    options: { from: string; currency: string },
  ): Promise<CostInCurrency[]>;
}

/** Figures from before the currency of an app was changed. */
export interface CostInCurrency {
  /** ISO 4217. */
  currency: string;
  amountMicros: number;
  /** ISO date, UTC. */
  lastDay: string;
}

export interface CostOverview {
  days: CostDay[];
  summary: CostSummary;
  otherCurrencies: CostInCurrency[];
}

/** Takes figures in and tells what apps cost. */
export interface CostService {
  /**
   * Idempotent per app, date and service. What does not fit an app of this
   * portal (unknown, hidden, another currency) is left out and told; what
   * could not be right anywhere refuses the whole.
   *
   * @throws InputError that names the item: a date or an amount that cannot
   *   be, the same figure twice; or where nothing of it can be taken.
   */
  ingest(options: {
    items: CostItem[];
    actor: string;
    filter: ReadFilter;
  }): Promise<CostReceipt>;
  /** @throws NotFoundError */
  costsOf(ref: AppRef, days: number): Promise<CostOverview>;
}
