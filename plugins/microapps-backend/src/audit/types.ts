import type { Knex } from 'knex';
import type { JsonObject } from '@backstage/types';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

/** One line of what happened; written in the transaction of the change. */
export interface AuditEntry {
  /** Absent for entries about no single app. */
  app?: AppRef;
  /** A user ref, the subject of a service, or `system`. */
  actor: string;
  /** Kebab-case, what it is about first, e.g. `manifest-registered`. */
  action: string;
  /** A plain sentence for the timeline, e.g. "Version 1.2.0 was registered". */
  text: string;
  /** Why, where somebody said so. */
  reason?: string;
  decisionId?: string;
  details?: JsonObject;
}

export interface StoredAuditEntry extends AuditEntry {
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  atMs: number;
  /** `sha256:<hex>`, see `chain.ts`. */
  hash: string;
}

/** The newest link. Kept elsewhere, it proves later that nothing was cut off. */
export interface AuditHead {
  /** 0 where nothing happened yet. */
  sequence: number;
  /** `sha256:<hex>` */
  hash: string;
  /** When the newest row was added; absent where there is none. */
  atMs?: number;
}

export interface AuditFilter {
  app?: AppRef;
  actor?: string;
  action?: string;
  /** Part of the sentence, the reason, the app or the actor; case does not matter. */
  q?: string;
  fromMs?: number;
  /** Exclusive. */
  toMs?: number;
}

export interface AuditVerification {
  intact: boolean;
  /** Rows looked at. */
  checked: number;
  head?: AuditHead;
  /** Sequence of the first row that does not fit. */
  firstBroken?: number;
  /** What is wrong with it, in plain words. */
  problem?: string;
}

/** Append only: there is no way to change or remove an entry. */
export interface AuditLog {
  append(tx: Knex.Transaction, entry: AuditEntry): Promise<void>;
  /**
   * In the order given. The chain stays locked until the transaction ends, so
   * this comes last in it.
   */
  appendAll(
    tx: Knex.Transaction,
    entries: readonly AuditEntry[],
  ): Promise<void>;
  /** Newest first. */
  timelineOf(
    ref: AppRef,
    options: { action?: string; limit: number; beforeSequence?: number },
  ): Promise<{ items: StoredAuditEntry[]; totalCount: number }>;
  /** Newest first. */
  list(
    filter: AuditFilter,
    options: { limit: number; beforeSequence?: number },
  ): Promise<{ items: StoredAuditEntry[]; totalCount: number }>;
  /** Oldest first, in chunks; what is added meanwhile is left out. */
  export(filter: AuditFilter): AsyncIterable<StoredAuditEntry[]>;
  head(): Promise<AuditHead>;
  /** @param kept a head that was kept elsewhere; `hash` as `sha256:<hex>` */
  verify(kept?: { sequence: number; hash: string }): Promise<AuditVerification>;
}
