import type { Knex } from 'knex';
import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { Tier } from '@microapps/backstage-plugin-microapps-policy';
import type { ReadFilter } from '../access/types';
import type { AppRecord } from '../apps/types';

export type EscalationKind =
  | 'exception'
  | 'approval'
  | 'tier'
  | 'budget'
  | 'ttl';

export type EscalationStatus =
  | 'waiting'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'revoked'
  | 'expired'
  | 'lapsed';

/** Something asked for beyond the rules. Moments in milliseconds. */
export interface EscalationRecord {
  id: string;
  app: AppRef;
  kind: EscalationKind;
  /** Of an exception. */
  ruleId?: string;
  /** What the exception is for, e.g. one domain; absent: all the rule finds. */
  value?: string;
  reason: string;
  /**
   * As stored: an approved one whose end has passed is still `approved` until
   * the next run of the task. Ask `statusAt` for what it is.
   */
  status: EscalationStatus;
  /** Why it was rejected, revoked or lapsed. */
  statusReason?: string;
  requestedBy: string;
  requestedAtMs: number;
  /** As asked, then as approved. It no longer counts at this very moment. */
  expiresAtMs: number;
  decidedBy?: string;
  decidedAtMs?: number;
  comment?: string;
  requestedTier?: Tier;
  requestedBudget?: { monthlyMicros: number; currency: string };
  requestedTtlDays?: number;
  /** Roles that may decide. */
  approvers: string[];
  /** How many were approved in a row for the same subject before this one. */
  renewals: number;
  /** The manifest it was asked, then given, on. */
  manifestDigest: string;
  /** Governed fields of that manifest, see `governedFieldsOf`. */
  governed: Record<string, string>;
  /** What the app would become; gone once that is in force. */
  proposed?: MicroappManifest;
  /** People were told that it ends soon. */
  endNoticed: boolean;
}

/** What pages show of the app beside a request. */
export interface EscalationItem {
  escalation: EscalationRecord;
  app: Pick<AppRecord, 'title' | 'tier'> & {
    risk?: { score: number; class: 'low' | 'medium' | 'high' };
  };
}

export interface EscalationQuery {
  /** Apps whose requests may be seen; one's own may be seen anyway. */
  filter: ReadFilter;
  viewer: EscalationViewer;
  nowMs: number;
  status?: EscalationStatus[];
  kind?: EscalationKind[];
  app?: AppRef;
  waitingForMe?: boolean;
  mine?: boolean;
  limit: number;
  cursor?: string;
}

/** Who looks or decides, as far as it matters here. */
export interface EscalationViewer {
  actor: string;
  /** People decide; services only ask. */
  isUser: boolean;
  /** Refs of the person and their groups, lower case. */
  claims: string[];
  roles: ReadonlySet<string>;
}

export interface EscalationStore {
  /** @returns false where one for the same subject waits already */
  insert(tx: Knex.Transaction, record: EscalationRecord): Promise<boolean>;
  /** @returns false where it no longer has the status it had */
  replace(
    tx: Knex.Transaction,
    record: EscalationRecord,
    from: EscalationStatus,
  ): Promise<boolean>;
  find(id: string): Promise<EscalationItem | undefined>;
  /** Approved and not ended, of one app. */
  approvedOf(ref: AppRef, now: Date): Promise<EscalationRecord[]>;
  /** Waiting or approved, of one app, whatever the clock says. */
  openOf(ref: AppRef): Promise<EscalationRecord[]>;
  waitingFor(subject: EscalationSubject): Promise<EscalationRecord | undefined>;
  /** The latest for a subject that was ever approved. */
  lastApprovedFor(
    subject: EscalationSubject,
  ): Promise<EscalationRecord | undefined>;
  /** The latest approval of an app that was ever given, ended or not. */
  lastApprovalOf(ref: AppRef): Promise<EscalationRecord | undefined>;
  /** @throws InputError for a cursor of another list. */
  query(query: EscalationQuery): Promise<{
    items: EscalationItem[];
    nextCursor?: string;
    totalCount: number;
  }>;
  count(query: Pick<EscalationQuery, 'filter' | 'viewer' | 'nowMs'>): Promise<{
    waiting: number;
    waitingForMe: number;
    oldestWaitingSinceMs?: number;
  }>;
  /** Decisions on the same rule and value elsewhere, newest first. */
  similarTo(
    record: EscalationRecord,
    filter: ReadFilter,
    limit: number,
  ): Promise<EscalationItem[]>;
  /** Approved ones that have ended, longest ago first. */
  ended(nowMs: number, limit: number): Promise<EscalationRecord[]>;
  /** Approved ones that end before a moment, nobody told yet. */
  endingUnnoticed(
    nowMs: number,
    beforeMs: number,
    limit: number,
  ): Promise<EscalationRecord[]>;
  /** Waiting or approved ones of apps that are retired or deleted. */
  openOfEndedApps(limit: number): Promise<EscalationRecord[]>;
}

export type EscalationSubject = Pick<
  EscalationRecord,
  'app' | 'kind' | 'ruleId' | 'value'
>;
