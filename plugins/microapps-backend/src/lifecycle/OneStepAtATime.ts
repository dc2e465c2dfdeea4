import { ConflictError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import { actorName } from './actorName';

const stepWords = {
  'app-renewed': 'renewed it',
  'app-retired': 'retired it',
  'app-reactivated': 'brought it back',
};

/** Steps people take, as the audit trail names them. */
export type StepAction = keyof typeof stepWords;

/** Of two people who keep or end an app at once one wins, and the other is told. */
export class OneStepAtATime {
  static create(options: {
    audit: Pick<AuditLog, 'timelineOf'>;
    /** @throws NotFoundError */
    find(ref: AppRef): Promise<AppRecord>;
  }): OneStepAtATime {
    return new OneStepAtATime(options);
  }

  private constructor(
    private readonly options: {
      audit: Pick<AuditLog, 'timelineOf'>;
      find(ref: AppRef): Promise<AppRecord>;
    },
  ) {}

  /**
   * Tries again where anything else about the app changed meanwhile, and
   * gives up where somebody else took such a step.
   */
  async run<T>(
    ref: AppRef,
    attempt: (before: AppRecord) => Promise<T>,
  ): Promise<T> {
    const first = await this.options.find(ref);
    return retryOnConflict(async () => {
      const before = await this.options.find(ref);
      try {
        assertUntouched(first, before);
        return await attempt(before);
      } catch (error) {
        if (error instanceof OutpacedError) {
          await this.assertNobodyFaster(first);
        }
        throw error;
      }
    });
  }

  /** @throws ConflictError that names who took the last step. */
  async refuse(app: AppRef): Promise<never> {
    const { items } = await this.options.audit.timelineOf(app, { limit: 10 });
    const step = items.find(({ action }) => action in stepWords);
    throw new ConflictError(
      step
        ? `${actorName(step.actor)} ${
            stepWords[step.action as StepAction]
          } a moment ago. Reload the page to see how it is now.`
        : 'It was changed a moment ago. Reload the page to see how it is now.',
    );
  }

  private async assertNobodyFaster(first: AppRecord): Promise<void> {
    if (!isUntouched(first, await this.options.find(first))) {
      await this.refuse(first);
    }
  }
}

/** @throws OutpacedError where somebody took a step in between. */
export function assertUntouched(first: AppRecord, now: AppRecord): void {
  if (!isUntouched(first, now)) {
    throw new OutpacedError(`${formatAppRef(now)} was changed a moment ago.`);
  }
}

/** Nobody renewed, retired, archived or brought it back in between. */
function isUntouched(first: AppRecord, now: AppRecord): boolean {
  return (
    first.state === now.state && first.ttl.startsAtMs === now.ttl.startsAtMs
  );
}
