import type { LifecycleDetail } from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord } from '../apps/types';
import type { DecisionRecord } from '../gates/types';

/** More time than the tier gives, as somebody approved it. */
export interface Allowance {
  /** Of the approved request. */
  escalationId: string;
  /** When the approval itself ends. */
  endsAtMs: number;
  /** Days one life may last; absent: as many as the tier gives. */
  maxTtlDays?: number;
}

/** Knows approved requests for more time; while one lasts, renewals are not counted against the tier. */
export interface RenewalAllowance {
  allowanceOf(ref: AppRef, now: Date): Promise<Allowance | undefined>;
}

export interface LifecycleOutcome {
  /** False where the gate denies it. */
  done: boolean;
  /** One or two plain sentences. */
  message: string;
  app: AppRecord;
  decision?: DecisionRecord;
}

/** A step somebody asks for. */
export interface LifecycleRequest {
  ref: AppRef;
  reason: string;
  /** User ref. */
  actor: string;
}

/**
 * Keeps and ends apps. Every step throws NotFoundError for an unknown app,
 * InputError for an empty or endless reason, and ConflictError where the app
 * is in no state for it or somebody else was a moment faster.
 */
export interface LifecycleService {
  /** Asks the gate, and starts a new life. Brings an archived app back. */
  renew(request: LifecycleRequest): Promise<LifecycleOutcome>;
  /** Ends the app; it can be brought back until the grace period is over. */
  retire(request: LifecycleRequest): Promise<LifecycleOutcome>;
  /** Asks the gate, and brings an archived or retired app back. */
  reactivate(request: LifecycleRequest): Promise<LifecycleOutcome>;
  /** When it was last used; earlier moments than the known one change nothing. */
  recordUsage(options: {
    ref: AppRef;
    lastUsedAt: Date;
    actor: string;
  }): Promise<AppRecord>;
  /** What can be done now. */
  describe(app: AppRecord, mayWrite: boolean): Promise<LifecycleDetail>;
}
