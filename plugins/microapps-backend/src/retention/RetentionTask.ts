import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  formatAppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import { DAY_MS } from '../lifecycle/planTransitions';
import type { RetentionSettings } from './settings';
import type { RetentionStore } from './types';

const FACTS = 400;
const APPS = 50;

export interface RetentionTaskOptions {
  clock: Clock;
  logger: LoggerService;
  settings: RetentionSettings;
  store: RetentionStore;
}

/** Removes once a day what was kept long enough; what is left over, the next run takes. */
export class RetentionTask {
  static create(options: RetentionTaskOptions): RetentionTask {
    return new RetentionTask(options);
  }

  private constructor(private readonly options: RetentionTaskOptions) {}

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'microapps-retention',
      frequency: { hours: 24 },
      timeout: { hours: 1 },
      initialDelay: { minutes: 5 },
      scope: 'global',
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { logger } = this.options;
    const facts = await this.removeFacts(signal);
    const apps = await this.removeApps(signal);
    if (facts + apps > 0) {
      logger.info(
        `Removed the facts of ${facts} decisions and the records of ${apps} deleted apps, as microapps.lifecycle.retention says`,
      );
    }
  }

  private async removeFacts(signal?: AbortSignal): Promise<number> {
    const { clock, settings, store } = this.options;
    const nowMs = clock.now().getTime();
    const decidedBeforeMs = nowMs - settings.decisionFactsDays * DAY_MS;
    let removed = 0;
    while (!signal?.aborted) {
      const batch = { decidedBeforeMs, nowMs, limit: FACTS };
      const count = await store.removeFacts(batch);
      removed += count;
      if (count < FACTS) {
        break;
      }
    }
    return removed;
  }

  private async removeApps(signal?: AbortSignal): Promise<number> {
    const { clock, logger, settings, store } = this.options;
    const nowMs = clock.now().getTime();
    const { deletedAppsDays } = settings;
    const deletedBeforeMs = nowMs - deletedAppsDays * DAY_MS;
    const text = `Manifests, parts lists, test reports and costs were removed: they are kept for ${deletedAppsDays} days after an app is deleted. This trail stays.`;
    let removed = 0;
    while (!signal?.aborted) {
      const refs = await store.deletedApps({ deletedBeforeMs, limit: APPS });
      for (const ref of refs) {
        if (await store.removeApp(ref, { deletedBeforeMs, nowMs, text })) {
          removed += 1;
        } else {
          logger.info(`${formatAppRef(ref)} is in use again and stays`);
        }
      }
      if (refs.length < APPS) {
        break;
      }
    }
    return removed;
  }
}
