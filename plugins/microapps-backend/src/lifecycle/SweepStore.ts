import type { Knex } from 'knex';
import type { AppRecord } from '../apps/types';

/** What the sweep wants an admin's word for. */
export interface Brake {
  engagedAtMs: number;
  /** Apps that would be archived or deleted. */
  planned: number;
  limit: number;
  /** The first of them, `namespace/name`. */
  apps: string[];
  /** They may be, once. */
  released?: { atMs: number; by: string };
}

export interface SweepStore {
  /** How many apps end now, how many there are, and some of the former. */
  countEnds(
    nowMs: number,
  ): Promise<{ ends: number; total: number; first: string[] }>;
  /** Whether an app is deleted now. */
  hasDeletions(tx: Knex.Transaction, nowMs: number): Promise<boolean>;
  /**
   * Apps that are due, longest first, for this transaction alone.
   *
   * @param spared apps that end are left out
   */
  claim(
    tx: Knex.Transaction,
    options: { nowMs: number; limit: number; spared: boolean },
  ): Promise<AppRecord[]>;
  /**
   * Writes state and lifecycle of all of them in one statement, each only
   * where it is still as in `before`.
   *
   * @throws OutpacedError when one is not.
   */
  write(
    tx: Knex.Transaction,
    changes: { before: AppRecord; after: AppRecord }[],
  ): Promise<void>;
  brake(): Promise<Brake | undefined>;
  engageBrake(tx: Knex.Transaction, brake: Brake): Promise<void>;
  /** @returns false where there is nothing to release */
  releaseBrake(
    tx: Knex.Transaction,
    release: { atMs: number; by: string },
  ): Promise<boolean>;
  clearBrake(): Promise<void>;
}
