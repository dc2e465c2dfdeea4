import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import { retryOnConflict } from '../database/retryOnConflict';
import type { Policy } from './Policy';
import type { Assessor, DecisionStore } from './types';

const BATCH = 200;

/** A policy that fails is asked again after this, and not every minute. */
const UNCHECKED_MS = 5 * 60 * 1000;

const CAUSE = { actor: 'system', action: 'app-reassessed' };

export interface ReassessTaskOptions {
  assessor: Assessor;
  clock: Clock;
  decisions: DecisionStore;
  knex: Knex;
  logger: LoggerService;
  policy: Policy;
}

/**
 * Assesses apps again whose answer comes from an earlier policy, or could not
 * be checked. Changes of risk and answer show in the timeline as ever.
 */
export class ReassessTask {
  static create(options: ReassessTaskOptions): ReassessTask {
    return new ReassessTask(options);
  }

  private constructor(private readonly options: ReassessTaskOptions) {}

  async run(signal: AbortSignal): Promise<void> {
    const { clock, decisions, logger, policy } = this.options;
    const refs = await decisions.appsToReassess({
      policyDigest: policy.engine.policyDigest,
      uncheckedBeforeMs: clock.now().getTime() - UNCHECKED_MS,
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
    const { assessor, knex } = this.options;
    const plan = await assessor.plan(ref);
    await knex.transaction(tx => assessor.apply(tx, plan, CAUSE));
  }
}
