import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type {
  DecisionPage,
  Evaluation,
  PolicyInfo,
} from '@microapps/backstage-plugin-microapps-common';
import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import {
  canonicalJson,
  sentence,
  type Facts,
  type GateResult,
} from '@microapps/backstage-plugin-microapps-policy';
import { WorkerPolicyEngine } from '@microapps/backstage-plugin-microapps-policy/node';
import { toIso } from '../apps/moneyAndTime';
import { toRiskDetail, toTierDetail } from '../apps/toApi';
import type { AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { retryOnConflict } from '../database/retryOnConflict';
import { readCursor, writeCursor } from '../http/cursor';
import { planExpiry } from '../lifecycle/planExpiry';
import type { OwnerDirectory } from '../owners/types';
import { assessStanding } from './assessStanding';
import { describeFirstPass } from '../wizard/describeFirstPass';
import type { WizardStore } from '../wizard/types';
import { buildFacts } from './buildFacts';
import { decisionOf } from './decisionOf';
import { describeFactsRemoved } from './describeFactsRemoved';
import { describePolicy } from './describePolicy';
import type { Draft, GateQuestion, GateService } from './GateService';
import type { Policy } from './Policy';
import { toDecision } from './toApi';
import type {
  Assessor,
  DecisionRecord,
  DecisionStore,
  EvidenceFacts,
  GrantSource,
} from './types';

const DEFAULT_LIMIT = 20;

export interface GateServiceOptions {
  apps: Pick<AppStore, 'find'>;
  assessor: Assessor;
  audit: AuditLog;
  clock: Clock;
  decisions: DecisionStore;
  evidence: EvidenceFacts;
  grants: GrantSource;
  knex: Knex;
  owners: OwnerDirectory;
  policy: Policy;
  wizards: WizardStore;
}

/** Asks the policy, and keeps what it said with everything needed to ask again. */
export class DefaultGateService implements GateService {
  static create(options: GateServiceOptions): DefaultGateService {
    return new DefaultGateService(options);
  }

  private constructor(private readonly options: GateServiceOptions) {}

  async gate(
    ref: AppRef,
    question: GateQuestion,
    actor: string,
  ): Promise<DecisionRecord> {
    const { assessor, audit, knex, wizards } = this.options;
    const { stage, tier, artifactDigest } = question;
    const cause = { actor, action: 'gate-asked', artifactDigest };
    const plan = await retryOnConflict(async () => {
      const planned = await assessor.plan(
        ref,
        {},
        { stage, tier, evenDeleted: true },
      );
      // The answer to the app's own question is what its page shows.
      const own =
        stage === 'deploy' &&
        planned.before?.state !== 'deleted' &&
        (tier === undefined || tier === planned.before?.tier);
      await knex.transaction(async tx => {
        await (own
          ? assessor.apply(tx, planned, cause)
          : assessor.record(tx, planned, cause));
        const { gate } = planned.assessment;
        const atMs = planned.plannedAtMs;
        const run = gate.allowed && (await wizards.pass(tx, ref, atMs));
        await audit.appendAll(tx, [
          {
            app: ref,
            actor,
            action: cause.action,
            text: `${sentence(gate)}.`,
            decisionId: planned.decisionId,
          },
          ...(run ? [describeFirstPass(ref, actor, run, atMs)] : []),
        ]);
      });
      return planned;
    });
    return decisionOf(plan, actor, artifactDigest);
  }

  async decision(id: string): Promise<DecisionRecord> {
    const decision = await this.options.decisions.find(id);
    if (!decision) {
      throw new NotFoundError(`There is no decision ${id}.`);
    }
    return decision;
  }

  async factsOf(decision: DecisionRecord): Promise<Facts> {
    const facts = await this.options.decisions.factsOf(decision.inputDigest);
    if (!facts) {
      throw new NotFoundError(describeFactsRemoved(decision));
    }
    return facts;
  }

  async replay(
    decision: DecisionRecord,
  ): Promise<{ same: boolean; result: GateResult }> {
    const facts = await this.factsOf(decision);
    const { gate } = await this.assessWith(decision.policyDigest, facts);
    return {
      same:
        canonicalJson(comparable(decision)) === canonicalJson(comparable(gate)),
      result: gate,
    };
  }

  private async assessWith(policyDigest: string, facts: Facts) {
    const { decisions, policy } = this.options;
    if (policyDigest === policy.engine.policyDigest) {
      return policy.engine.assess(facts);
    }
    const bundle = await decisions.bundleOf(policyDigest);
    if (!bundle) {
      throw new NotFoundError(
        `The policy ${policyDigest} is not there any more.`,
      );
    }
    const engine = await WorkerPolicyEngine.create({
      bundle,
      expectedDigest: policyDigest,
    });
    try {
      return await engine.assess(facts);
    } finally {
      await engine.close();
    }
  }

  async decisionsOf(
    ref: AppRef,
    request: { limit?: number; cursor?: string },
  ): Promise<DecisionPage> {
    const { cursor, limit = DEFAULT_LIMIT } = request;
    const { items, totalCount } = await this.options.decisions.decisionsOf(
      ref,
      {
        limit: limit + 1,
        beforeSequence:
          cursor === undefined
            ? undefined
            : Number(readCursor(cursor, 'decisions', ['number'])[0]),
      },
    );
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toDecision),
      totalCount,
      nextCursor:
        items.length > limit && last
          ? writeCursor(['decisions', last.sequence])
          : undefined,
    };
  }

  async evaluate(
    draft: Draft,
    actor: string,
    known?: AppRef,
  ): Promise<Evaluation> {
    const read = parseManifest(draft.manifest);
    if (!read.ok) {
      return { problems: read.problems };
    }
    const { apps, clock, evidence, grants, owners, policy } = this.options;
    const { manifest, problems } = read;
    const ref = {
      namespace: draft.namespace ?? 'default',
      name: manifest.name,
    };
    const now = clock.now();
    const found = known && (await apps.find(known));
    const app = found?.state === 'deleted' ? undefined : found;
    const sources = {
      owners: await owners.lookUp(manifest),
      sbom: known
        ? await evidence.sbomOf(known, manifest.version)
        : { present: false, components: [] },
      tests: known
        ? await evidence.testsOf(known, manifest.version)
        : { present: false },
    };
    const { assessment } = await assessStanding({
      engine: policy.engine,
      granted: app ? await grants.approvedOf(app, now) : [],
      manifest,
      tier: draft.tier,
      nowMs: now.getTime(),
      factsWith: standing =>
        buildFacts({
          ref,
          now,
          stage: draft.stage ?? 'commit',
          tier: draft.tier,
          manifest,
          ...sources,
          standing,
          renewalsUsed: 0,
          state: app?.state,
        }),
    });
    const { gate, risk, tier, policyDigest, inputDigest } = assessment;
    return {
      problems,
      decision: {
        ...gate,
        // For the log, not for whoever drafts.
        ...{ error: undefined },
        id: 'draft',
        app: formatAppRef(ref),
        sentence: sentence(gate),
        policyDigest,
        inputDigest,
        decidedAt: toIso(now.getTime()),
        decidedFor: actor,
      },
      risk: risk && toRiskDetail(risk, now.getTime()),
      tier: tier && toTierDetail(tier),
      ttlDays:
        risk &&
        tier &&
        planExpiry({
          startsAtMs: now.getTime(),
          ttlDays: manifest.lifecycle.ttl_days,
          riskDefaultDays: risk.defaultTtlDays,
          tierMaximumDays: tier.limits.maxTtlDays,
        }).days,
    };
  }

  policy(): PolicyInfo {
    return describePolicy(this.options.policy);
  }
}

/** The answer without who asked, when, and how a failure was worded. */
function comparable(gate: GateResult) {
  const { allowed, checked, stage, tier } = gate;
  const { violations, warnings, exceptionsUsed, rulesChecked } = gate;
  return {
    allowed,
    checked,
    stage,
    tier,
    violations,
    warnings,
    exceptionsUsed,
    rulesChecked,
  };
}
