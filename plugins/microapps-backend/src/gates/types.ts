import type { Knex } from 'knex';
import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type {
  Assessment,
  Facts,
  GateResult,
} from '@microapps/backstage-plugin-microapps-policy';
import type { OwnerLookup } from '../owners/types';
import type { AppRecord } from '../apps/types';

export type SbomFacts = Facts['sbom'];
export type TestFacts = Facts['tests'];
export type ExceptionFacts = Facts['exceptions'];

/** What a write is about to change, and the database doesn't hold yet. */
export interface FactChanges {
  manifest?: MicroappManifest;
  sbom?: SbomFacts;
  tests?: TestFacts;
}

/** Who caused a write, and by what. */
export interface Cause {
  actor: string;
  /** As in the audit trail, e.g. `sbom.uploaded`. */
  action: string;
  reason?: string;
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
}

/** Everything decided and not yet written. */
export interface AssessmentPlan {
  ref: AppRef;
  /** The app as it was when planned; absent for a new one. */
  before?: AppRecord;
  facts: Facts;
  manifest: MicroappManifest;
  assessment: Assessment;
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
   * @throws NotFoundError for an app that is neither stored nor in `changes`.
   */
  plan(ref: AppRef, changes?: FactChanges): Promise<AssessmentPlan>;
  /**
   * Writes the app's row and the decision.
   *
   * @throws ConflictError when the app changed since the plan was made; plan
   *   again (`retryOnConflict`).
   */
  apply(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    cause: Cause,
  ): Promise<void>;
}

/** Evidence of one app as the policy sees it. */
export interface EvidenceFacts {
  sbomOf(ref: AppRef, tx?: Knex.Transaction): Promise<SbomFacts>;
  /** Of the newest report for this version of the app. */
  testsOf(
    ref: AppRef,
    appVersion: string,
    tx?: Knex.Transaction,
  ): Promise<TestFacts>;
}

/** Approved and not yet ended exceptions of an app. */
export interface ExceptionSource {
  exceptionsOf(ref: AppRef, now: Date): Promise<ExceptionFacts>;
}
