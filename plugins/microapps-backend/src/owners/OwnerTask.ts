import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { retryOnConflict } from '../database/retryOnConflict';
import type { AssessmentPlan, Assessor } from '../gates/types';
import { entityOf } from '../manifests/entityOf';
import type { ManifestStore } from '../manifests/types';

const BATCH = 500;

const CAUSE = { actor: 'system', action: 'owner-found' };

export interface OwnerTaskOptions {
  apps: AppStore;
  assessor: Assessor;
  audit: AuditLog;
  knex: Knex;
  logger: LoggerService;
  manifests: ManifestStore;
  /** Called after commit, with the sequence of the change. */
  onChange(sequence: number): Promise<void>;
}

/**
 * Looks again for people the catalog did not know when an app came in. The
 * other way round nothing happens: a catalog that is not complete yet must
 * not take an app from its owners.
 */
export class OwnerTask {
  static create(options: OwnerTaskOptions): OwnerTask {
    return new OwnerTask(options);
  }

  /** Where the next run goes on, so that people never found hold up no others. */
  private after = '';

  private constructor(private readonly options: OwnerTaskOptions) {}

  async run(signal: AbortSignal): Promise<void> {
    const { apps, logger } = this.options;
    const refs = await apps.withUnknownPeople(this.after, BATCH);
    const last = refs.at(-1);
    this.after = last && refs.length === BATCH ? formatAppRef(last) : '';
    for (const ref of refs) {
      if (signal.aborted) {
        return;
      }
      try {
        await this.lookAgain(ref);
      } catch (error) {
        logger.warn(
          `The owner of ${formatAppRef(ref)} could not be looked up`,
          isError(error) ? error : { error: String(error) },
        );
      }
    }
  }

  private async lookAgain(ref: AppRef): Promise<void> {
    const sequence = await retryOnConflict(async () => {
      const plan = await this.options.assessor.plan(ref);
      return (await this.isNews(plan)) ? this.write(plan) : undefined;
    });
    if (sequence !== undefined) {
      await this.options.onChange(sequence);
    }
  }

  private async isNews(plan: AssessmentPlan): Promise<boolean> {
    const [people] = await this.options.apps.resources([plan.ref]);
    const { teamRef, contactRef, coOwnerRefs, sponsorRef } = plan.owners;
    const known = new Set([
      ...(people?.ownerRefs ?? []),
      ...(people?.sponsorRefs ?? []),
    ]);
    const found = [teamRef, contactRef, ...coOwnerRefs, sponsorRef];
    // Somebody known before and not found now: the catalog may be incomplete.
    const { owner } = plan.before ?? {};
    const lost =
      (owner?.teamRef && !teamRef) || (owner?.contactRef && !contactRef);
    return !lost && found.some(ref => ref !== undefined && !known.has(ref));
  }

  private async write(plan: AssessmentPlan): Promise<number | undefined> {
    const { assessor, audit, knex, manifests } = this.options;
    const { ref, manifest, owners, stored } = plan;
    if (!stored) {
      return undefined;
    }
    return knex.transaction(async tx => {
      const { sequence } = await manifests.saveEntity(
        tx,
        ref,
        entityOf(ref, manifest, stored.source, owners.teamRef),
      );
      await assessor.apply(tx, plan, CAUSE);
      await audit.append(tx, {
        ...CAUSE,
        app: ref,
        text: 'People named in the manifest were found in the catalog.',
        decisionId: plan.decisionId,
      });
      return sequence;
    });
  }
}
