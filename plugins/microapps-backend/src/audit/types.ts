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
  sequence: number;
  atMs: number;
}

/** Append only: there is no way to change or remove an entry. */
export interface AuditLog {
  append(tx: Knex.Transaction, entry: AuditEntry): Promise<void>;
  /** Newest first. */
  timelineOf(
    ref: AppRef,
    options: { action?: string; limit: number; beforeSequence?: number },
  ): Promise<{ items: StoredAuditEntry[]; totalCount: number }>;
}
