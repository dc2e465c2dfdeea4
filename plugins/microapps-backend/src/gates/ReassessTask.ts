import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import {
  canonicalJson,
  type GateResult,
} from '@microapps/backstage-plugin-microapps-policy';
import { retryOnConflict } from '../database/retryOnConflict';
import { DAY_MS } from '../lifecycle/planTransitions';
import type { Policy } from './Policy';
import type {
  AssessmentPlan,
  Assessor,
  DecisionRecord,
  DecisionStore,
} from './types';

const BATCH = 200;

/** A policy that fails is asked again after this, and not every minute. */
const UNCHECKED_MS = 5 * 60 * 1000;

const CAUSE = { actor: 'system', action: 'app-reassessed' };

export interface ReassessTaskOptions {
  apps: AppStore;
  assessor: Assessor;
  clock: Clock;
  decisions: DecisionStore;
  knex: Knex;
  logger: LoggerService;
  policy: Policy;
}

/**
 * Assesses apps again whose answer comes from an earlier policy, could not be
 * checked, rests on an exception that ended, or is a day old: people come and
 * go. Where nothing changed nothing is written. Changes of risk and answer show in the timeline as ever.
 */
export class ReassessTask {
  static create(options: ReassessTaskOptions): ReassessTask {
    return new ReassessTask(options);
  }

  private constructor(private readonly options: ReassessTaskOptions) {}

  async run(signal: AbortSignal): Promise<void> {
    const { clock, decisions, logger, policy } = this.options;
    const nowMs = clock.now().getTime();
    const refs = await decisions.appsToReassess({
      policyDigest: policy.engine.policyDigest,
      uncheckedBeforeMs: nowMs - UNCHECKED_MS,
      dueAtMs: nowMs,
      limit: BATCH,
    });
    for (const ref of refs) {
      if (signal.aborted) {
        return;
      }
      try {
        await retryOnConflict(() => this.reassess(ref));
      } catch (error) {
        logger.warn(
          `${formatAppRef(ref)} could not be assessed again`,
          isError(error) ? error : { error: String(error) },
        );
      }
    }
  }

  private async reassess(ref: AppRef): Promise<void> {
    const { apps, assessor, decisions, knex } = this.options;
    const plan = await assessor.plan(ref);
    const { before, plannedAtMs } = plan;
    const last =
      before?.gateDecisionId && (await decisions.find(before.gateDecisionId));
    if (before && last && (isSame(plan, last) || losesPeople(plan, last))) {
      await apps.postpone(ref, plannedAtMs + DAY_MS);
      return;
    }
    await knex.transaction(tx => assessor.apply(tx, plan, CAUSE));
  }
}

function isSame(plan: AssessmentPlan, last: DecisionRecord): boolean {
  const { assessment, before, owners } = plan;
  const { gate, policyDigest, risk } = assessment;
  return (
    last.checked &&
    policyDigest === last.policyDigest &&
    risk?.score === before?.risk?.score &&
    owners.teamRef === before?.owner.teamRef &&
    owners.contactRef === before?.owner.contactRef &&
    canonicalJson(answerOf(gate)) === canonicalJson(answerOf(last))
  );
}

/** Somebody known before and not found now: the catalog may be incomplete, and nobody loses an app by that. */
function losesPeople(
  { assessment, before, owners }: AssessmentPlan,
  last: DecisionRecord,
): boolean {
  const lost =
    (before?.owner.teamRef && !owners.teamRef) ||
    (before?.owner.contactRef && !owners.contactRef);
  // The end of an exception, and a new policy, wait for nobody.
  return (
    Boolean(lost) &&
    last.exceptionsUsed.length === 0 &&
    last.policyDigest === assessment.policyDigest
  );
}

function answerOf(gate: GateResult) {
  const { allowed, violations, warnings, exceptionsUsed } = gate;
  return { allowed, violations, warnings, exceptionsUsed };
}
