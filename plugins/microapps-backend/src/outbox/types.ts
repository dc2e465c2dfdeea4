import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppState } from '../apps/types';
import type { Notice } from '../notices/types';

/** The state of an app is another one. */
export interface StateChange {
  from: AppState;
  to: AppState;
  /** Who did it; `system` for the sweep. */
  actor: string;
  reason?: string;
}

/** An effect of a change; written in its transaction, delivered afterwards. */
export type OutboxEntry =
  | { kind: 'notice'; app?: AppRef; payload: Notice }
  | { kind: 'lifecycle-changed'; app: AppRef; payload: StateChange };

export type OutboxRecord = OutboxEntry & {
  sequence: number;
  createdAtMs: number;
  /** Deliveries tried before this one. */
  attempts: number;
};

/** Effects wait here until they were delivered, at least once each. */
export interface Outbox {
  append(tx: Knex.Transaction, entries: OutboxEntry[]): Promise<void>;
  /**
   * Due records, oldest first. They are due again at the end of the lease
   * unless they are settled before.
   */
  claim(nowMs: number, leaseMs: number, limit: number): Promise<OutboxRecord[]>;
  markDelivered(
    sequence: number,
    nowMs: number,
    outcome: string,
  ): Promise<void>;
  markFailed(
    sequence: number,
    nextAttemptAtMs: number,
    error: string,
  ): Promise<void>;
  /** Forgets what was delivered before. */
  forget(deliveredBeforeMs: number): Promise<number>;
}

/** Delivers one kind of record; has to bear getting one twice. */
export interface OutboxHandler {
  kind: OutboxEntry['kind'];
  /** @returns what came of it, in a few words */
  deliver(record: OutboxRecord): Promise<string>;
}
