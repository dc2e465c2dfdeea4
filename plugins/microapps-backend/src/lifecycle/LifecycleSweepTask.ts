import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { ManifestStore } from '../manifests/types';
import type { NoticeRecipients } from '../notices/types';
import { noticeEntry } from '../notices/noticeEntry';
import type { Outbox } from '../outbox/types';
import { planBrake } from './planBrake';
import { planSweep } from './planSweep';
import type { LifecycleSettings } from './settings';
import type { SweepStore } from './SweepStore';

const CHUNK = 200;

export interface LifecycleSweepOptions {
  audit: AuditLog;
  clock: Clock;
  /** Lets the catalog know of what is deleted. */
  feed: Pick<ManifestStore, 'lockChanges' | 'saveRemovals'>;
  knex: Knex;
  logger: LoggerService;
  /** Called after commit, with the sequence of the last removal. */
  onChange(sequence: number): Promise<void>;
  outbox: Outbox;
  recipients: Pick<NoticeRecipients, 'platformAdmins'>;
  settings: LifecycleSettings;
  store: SweepStore;
}

/**
 * Announces, archives and deletes what is due. Each chunk is one transaction
 * that leaves nothing due behind it, so a run that was cut short goes on
 * where it stopped, and two runs at once share the work.
 */
export class LifecycleSweepTask {
  static create(options: LifecycleSweepOptions): LifecycleSweepTask {
    return new LifecycleSweepTask(options);
  }

  private constructor(private readonly options: LifecycleSweepOptions) {}

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'lifecycle-sweep',
      frequency: { minutes: 5 },
      timeout: { minutes: 15 },
      initialDelay: { seconds: 45 },
      scope: 'global',
      fn: async signal => {
        await this.run(signal);
      },
    });
  }

  /** @returns how many apps were looked at */
  async run(signal?: AbortSignal): Promise<number> {
    const { clock, logger, store } = this.options;
    const nowMs = clock.now().getTime();
    const { held, done } = await this.checkBrake(nowMs);
    let seen = 0;
    for (;;) {
      if (signal?.aborted) {
        return seen;
      }
      const count = await retryOnConflict(() => this.sweepChunk(nowMs, held));
      seen += count;
      if (count < CHUNK) {
        break;
      }
    }
    if (done) {
      await store.clearBrake();
    }
    if (seen > 0) {
      logger.info(`The lifecycle of ${seen} apps was looked at`);
    }
    return seen;
  }

  private async sweepChunk(nowMs: number, spared: boolean): Promise<number> {
    const { count, sequence } = await this.writeChunk(nowMs, spared);
    if (sequence !== undefined) {
      await this.options.onChange(sequence);
    }
    return count;
  }

  private async writeChunk(
    nowMs: number,
    spared: boolean,
  ): Promise<{ count: number; sequence?: number }> {
    const { audit, feed, knex, outbox, settings, store } = this.options;
    return knex.transaction(async tx => {
      // Lock order of all writers: change counter, requests, app, audit trail.
      const deletes = !spared && (await store.hasDeletions(tx, nowMs));
      if (deletes) {
        await feed.lockChanges(tx);
      }
      const apps = await store.claim(tx, { nowMs, limit: CHUNK, spared });
      if (apps.length === 0) {
        return { count: 0 };
      }
      const plans = apps.map(before => ({
        before,
        ...planSweep(before, nowMs, settings),
      }));
      const deleted = plans
        .filter(({ after }) => after.state === 'deleted')
        .map(({ before }) => before);
      if (deleted.length > 0 && !deletes) {
        throw new OutpacedError('Apps changed while the sweep looked at them.');
      }
      await store.write(tx, plans);
      const sequence = await feed.saveRemovals(tx, deleted);
      await outbox.append(
        tx,
        plans.flatMap(({ effects }) => effects),
      );
      await audit.appendAll(
        tx,
        plans.flatMap(({ entries }) => entries),
      );
      return { count: apps.length, sequence };
    });
  }

  private async checkBrake(
    nowMs: number,
  ): Promise<{ held: boolean; done: boolean }> {
    const { settings, store } = this.options;
    const brake = await store.brake();
    const due = await store.countEnds(nowMs);
    const plan = planBrake({ brake, due, nowMs, settings });
    if (plan.kind === 'hold') {
      await this.hold(plan.brake, plan.isNew);
    }
    return { held: plan.kind === 'hold', done: plan.kind === 'finish' };
  }

  private async hold(
    brake: Parameters<SweepStore['engageBrake']>[1],
    isNew: boolean,
  ): Promise<void> {
    const { audit, knex, logger, outbox, recipients, store } = this.options;
    const text = `${brake.planned} apps would be archived or deleted at once, and ${brake.limit} are the most without asking. None was.`;
    const to = isNew ? await recipients.platformAdmins() : [];
    await knex.transaction(async tx => {
      await store.engageBrake(tx, brake);
      if (isNew) {
        await outbox.append(tx, [
          noticeEntry({
            topic: 'microapps.brake',
            scope: 'microapps.brake',
            title: 'Many micro apps would end at once',
            text: `${text} Look whether that is right, then let it happen, or renew them.`,
            link: '/micro-apps',
            severity: 'critical',
            digest: false,
            to,
          }),
        ]);
        await audit.append(tx, {
          actor: 'system',
          action: 'brake-engaged',
          text,
          details: { planned: brake.planned, limit: brake.limit },
        });
      }
    });
    if (isNew) {
      logger.warn(text);
    }
  }
}
