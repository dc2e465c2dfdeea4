import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import { DAY_MS } from '../lifecycle/planTransitions';
import { backOffMs } from './backOff';
import type { Outbox, OutboxHandler, OutboxRecord } from './types';

const BATCH = 100;

/** Longer than any delivery takes; a worker that died frees its records after it. */
const LEASE_MS = 5 * 60_000;

export interface OutboxTaskOptions {
  clock: Clock;
  handlers: OutboxHandler[];
  logger: LoggerService;
  outbox: Outbox;
  retentionDays: number;
}

/** Delivers what changes left in the outbox; what fails waits longer each time. */
export class OutboxTask {
  static create(options: OutboxTaskOptions): OutboxTask {
    return new OutboxTask(options);
  }

  private constructor(private readonly options: OutboxTaskOptions) {}

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'microapps-outbox',
      frequency: { seconds: 15 },
      timeout: { minutes: 5 },
      initialDelay: { seconds: 10 },
      scope: 'global',
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { clock, outbox, retentionDays } = this.options;
    const nowMs = clock.now().getTime();
    for (;;) {
      const records = await outbox.claim(nowMs, LEASE_MS, BATCH);
      for (const record of records) {
        if (signal?.aborted) {
          return;
        }
        await this.deliver(record, nowMs);
      }
      if (records.length < BATCH) {
        break;
      }
    }
    await outbox.forget(nowMs - retentionDays * DAY_MS);
  }

  private async deliver(record: OutboxRecord, nowMs: number): Promise<void> {
    const { handlers, logger, outbox } = this.options;
    const handler = handlers.find(({ kind }) => kind === record.kind);
    try {
      if (!handler) {
        throw new Error(`Nothing delivers records of kind ${record.kind}`);
      }
      const outcome = await handler.deliver(record);
      await outbox.markDelivered(record.sequence, nowMs, outcome);
    } catch (error) {
      logger.warn(`Outbox record ${record.sequence} was not delivered`, {
        error: String(error),
      });
      await outbox.markFailed(
        record.sequence,
        nowMs + backOffMs(record.attempts),
        String(error),
      );
    }
  }
}
