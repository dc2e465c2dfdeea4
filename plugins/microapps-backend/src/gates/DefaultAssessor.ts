import { ServiceUnavailableError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError } from '../database/retryOnConflict';
import { assertNotDeleted } from '../lifecycle/assertNotDeleted';
import type { ManifestStore } from '../manifests/types';
import type { OwnerDirectory, OwnerLookup } from '../owners/types';
import { assessStanding } from './assessStanding';
import { buildFacts } from './buildFacts';
import { planApp, planPeople } from './planApp';
import type { Policy } from './Policy';
import type {
  AssessmentPlan,
  AssessmentQuestion,
  Assessor,
  Cause,
  DecisionStore,
  EvidenceFacts,
  FactChanges,
  GrantSource,
} from './types';

export interface AssessorOptions {
  apps: AppStore;
  audit: AuditLog;
  clock: Clock;
  decisions: DecisionStore;
  evidence: EvidenceFacts;
  grants: GrantSource;
  manifests: ManifestStore;
  owners: OwnerDirectory;
  policy: Policy;
}

/** Risk, tier, lifetime and gate of an app, whatever fact changed. */
export class DefaultAssessor implements Assessor {
  static create(options: AssessorOptions): DefaultAssessor {
    return new DefaultAssessor(options);
  }

  private constructor(private readonly options: AssessorOptions) {}

  async plan(
    ref: AppRef,
    changes: FactChanges = {},
    question: AssessmentQuestion = { stage: 'deploy' },
  ): Promise<AssessmentPlan> {
    const { apps, manifests, clock, policy } = this.options;
    const before = await apps.find(ref);
    const stored = await manifests.find(ref);
    const manifest = changes.manifest ?? stored?.manifest;
    if (!manifest) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    if (!changes.manifest && !question.evenDeleted) {
      assertNotDeleted(before);
    }
    // A name that is used again after its app was deleted starts anew.
    const isReborn =
      before?.state === 'deleted' && changes.manifest !== undefined;
    const life = isReborn ? undefined : before;
    const now = clock.now();
    const owners = await this.ownersOf(manifest, before);
    const evidence = await this.evidenceOf(ref, manifest, changes);
    const assessed = await assessStanding({
      engine: policy.engine,
      granted: changes.granted ?? (await this.grantedTo(ref, now, isReborn)),
      manifest,
      tier: question.tier,
      nowMs: now.getTime(),
      factsWith: standing =>
        buildFacts({
          ref,
          now,
          stage: question.stage,
          tier: question.tier,
          manifest,
          owners,
          ...evidence,
          standing,
          renewalsUsed: life?.ttl.renewalsUsed ?? 0,
          state: changes.state ?? life?.state,
        }),
    });
    return {
      ref,
      before,
      stored: stored && { digest: stored.digest, source: stored.source },
      manifest,
      owners,
      ...assessed,
      decisionId: uuid(),
      plannedAtMs: now.getTime(),
    };
  }

  async apply(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    cause: Cause,
  ): Promise<void> {
    const { apps, audit } = this.options;
    if (!cause.manifestDigest) {
      assertNotDeleted(plan.before);
    }
    const source = cause.source ?? plan.stored?.source;
    const digest = cause.manifestDigest ?? plan.stored?.digest;
    if (!source || !digest) {
      throw new OutpacedError(
        `${formatAppRef(plan.ref)} has no manifest any more. Send it again.`,
      );
    }
    const app = planApp(
      plan,
      source,
      digest,
      this.options.policy.approved.limits,
    );
    await apps.write(tx, app, planPeople(plan, source));
    await this.insert(tx, plan, cause);
    const { before, ref, decisionId } = plan;
    if (before && before.risk && app.risk?.class !== before.risk.class) {
      await audit.append(tx, {
        app: ref,
        actor: cause.actor,
        action: 'risk-changed',
        text: `The risk went from ${before.risk.class} (${before.risk.score}) to ${app.risk?.class} (${app.risk?.score}).`,
        decisionId,
      });
    }
    // The end of an app closes its gate too, and tells of itself.
    if (before && before.blocked !== app.blocked && isRunning(app)) {
      await audit.append(tx, {
        app: ref,
        actor: cause.actor,
        action: app.blocked ? 'gate-closed' : 'gate-opened',
        text: app.blocked
          ? 'It may no longer go on: something has to be done first.'
          : 'Nothing is in its way any more.',
        decisionId,
      });
    }
  }

  async record(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    cause: Cause,
  ): Promise<void> {
    if (plan.before) {
      await this.options.apps.hold(tx, plan.before);
    }
    await this.insert(tx, plan, cause);
  }

  private async insert(
    tx: Knex.Transaction,
    plan: AssessmentPlan,
    cause: Cause,
  ): Promise<void> {
    const { decisions, policy } = this.options;
    const { assessment } = plan;
    await decisions.insert(
      tx,
      {
        ...assessment.gate,
        id: plan.decisionId,
        app: plan.ref,
        policyDigest: assessment.policyDigest,
        inputDigest: assessment.inputDigest,
        artifactDigest: cause.artifactDigest,
        decidedAtMs: plan.plannedAtMs,
        decidedFor: cause.actor,
      },
      plan.facts,
      policy.bundle,
    );
  }

  /** What an earlier app of the name was allowed ended with it. */
  private async grantedTo(ref: AppRef, now: Date, isReborn: boolean) {
    return isReborn ? [] : this.options.grants.approvedOf(ref, now);
  }

  private async evidenceOf(
    ref: AppRef,
    manifest: MicroappManifest,
    changes: FactChanges,
  ) {
    const { evidence } = this.options;
    return {
      sbom: changes.sbom ?? (await evidence.sbomOf(ref, manifest.version)),
      tests: changes.tests ?? (await evidence.testsOf(ref, manifest.version)),
    };
  }

  /** While the catalog is away, the people of a known app stay who they were. */
  private async ownersOf(
    manifest: MicroappManifest,
    before: AppRecord | undefined,
  ): Promise<OwnerLookup> {
    try {
      return await this.options.owners.lookUp(manifest);
    } catch (error) {
      const samePeople =
        before?.owner.team === manifest.owner.team &&
        before.owner.contact === manifest.owner.contact;
      if (!(error instanceof ServiceUnavailableError) || !samePeople) {
        throw error;
      }
      const people = await this.options.apps.resources([before]);
      const [sponsorRef] = people[0]?.sponsorRefs ?? [];
      const { teamRef, contactRef } = before.owner;
      return {
        teamRef,
        contactRef,
        coOwnerRefs: (people[0]?.ownerRefs ?? []).filter(
          owner => owner !== teamRef && owner !== contactRef,
        ),
        sponsorRef,
      };
    }
  }
}

function isRunning({ state }: AppRecord): boolean {
  return state === 'active' || state === 'idle';
}
