import type { Knex } from 'knex';
import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type {
  Assessment,
  Facts,
  GateResult,
  PolicyBundle,
  Stage,
  Tier,
} from '@microapps/backstage-plugin-microapps-policy';
import type { OwnerLookup } from '../owners/types';
import type { AppRecord } from '../apps/types';
import type { Standing } from '../escalations/standingOf';
import type { EscalationRecord } from '../escalations/types';

export type SbomFacts = Facts['sbom'];
export type TestFacts = Facts['tests'];

/** What a write is about to change, and the database doesn't hold yet. */
export interface FactChanges {
  manifest?: MicroappManifest;
  sbom?: SbomFacts;
  tests?: TestFacts;
  /** Of an app that is about to run again. */
  state?: 'active';
  /** What is allowed beyond the rules, instead of what is stored. */
  granted?: EscalationRecord[];
}

/** Who caused a write, and by what. */
export interface Cause {
  actor: string;
  /** As in the audit trail, e.g. `sbom-uploaded`. */
  action: string;
  reason?: string;
  /** Of the manifest that is being stored; absent: the one in force. */
  manifestDigest?: string;
  source?: AppRecord['source'];
  /** What the caller is about to deploy. */
  artifactDigest?: string;
}

/** What the gate is asked; the app's own tier unless one is given. */
export interface AssessmentQuestion {
  stage: Stage;
  tier?: Tier;
  /** Asked of a deleted app too; the answer may be recorded and changes nothing. */
  evenDeleted?: boolean;
}

/** A decision as stored; the facts lie beside it by their digest. */
export interface DecisionRecord extends GateResult {
  id: string;
  app: AppRef;
  policyDigest: string;
  inputDigest: string;
  artifactDigest?: string;
  decidedAtMs: number;
  decidedFor: string;
  /** Absent while its facts are there; else when they went, and which setting says so. */
  factsRemoved?: {
    atMs: number;
    setting: 'decisionFactsDays' | 'deletedAppsDays';
  };
}

/** Everything decided and not yet written. */
export interface AssessmentPlan {
  ref: AppRef;
  /** The app as it was when planned; absent for a new one. */
  before?: AppRecord;
  /** The manifest in force when planned. */
  stored?: { digest: string; source: AppRecord['source'] };
  facts: Facts;
  manifest: MicroappManifest;
  assessment: Assessment;
  /** What is allowed beyond the rules. */
  standing: Standing;
  owners: OwnerLookup;
  decisionId: string;
  plannedAtMs: number;
}

/**
 * Facts in, risk, tier, lifetime and gate out. Plan outside the transaction
 * (policies take time), apply inside it.
 */
export interface Assessor {
  /**
   * Facts of the app with the changes applied, assessed by the policy;
   * nothing is written.
   *
   * @throws NotFoundError for an app that is neither stored nor in `changes`,
   *   ConflictError for a deleted one that is not registered again.
   */
  plan(
    ref: AppRef,
    changes?: FactChanges,
    question?: AssessmentQuestion,
  ): Promise<AssessmentPlan>;
  /**
   * Writes the app's row and the decision. The question must have been the
   * default one: may it be deployed at its own tier?
   *
   * @throws OutpacedError when the app changed since the plan was made; plan
   *   again (`retryOnConflict`). ConflictError for a deleted app that is not
   *   registered again.
   */
  apply(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    cause: Cause,
  ): Promise<void>;
  /**
   * Writes the decision alone, for any other question.
   *
   * @throws OutpacedError when the app changed since the plan was made.
   */
  record(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    cause: Cause,
  ): Promise<void>;
}

export interface DecisionStore {
  /** Stores facts and policy beside it, once by their digests. */
  insert(
    tx: Knex.Transaction,
    decision: DecisionRecord,
    facts: Facts,
    bundle: PolicyBundle,
  ): Promise<void>;
  find(id: string): Promise<DecisionRecord | undefined>;
  factsOf(inputDigest: string): Promise<Facts | undefined>;
  bundleOf(policyDigest: string): Promise<PolicyBundle | undefined>;
  /** Apps judged by another policy, or by none and not lately; longest ago first. */
  appsToReassess(options: {
    policyDigest: string;
    uncheckedBeforeMs: number;
    /** Those whose own time has come by then, too. */
    dueAtMs: number;
    limit: number;
  }): Promise<AppRef[]>;
  /** Newest first. */
  decisionsOf(
    ref: AppRef,
    options: { limit: number; beforeSequence?: number },
  ): Promise<{
    items: (DecisionRecord & { sequence: number })[];
    totalCount: number;
  }>;
}

/** Evidence of one app as the policy sees it. */
export interface EvidenceFacts {
  /** Of the newest SBOM for this version of the app. */
  sbomOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<SbomFacts>;
  /** Of the newest report for this version of the app. */
  testsOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<TestFacts>;
}

/** What was approved beyond the rules and has not ended, of an app. */
export interface GrantSource {
  approvedOf(ref: AppRef, now: Date): Promise<EscalationRecord[]>;
}
