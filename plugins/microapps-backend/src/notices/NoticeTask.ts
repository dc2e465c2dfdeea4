import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppRecord, AppStore } from '../apps/types';
import { DAY_MS } from '../lifecycle/planTransitions';
import { backOffMs } from '../outbox/backOff';
import { planNotifications } from './planNotifications';
import type { Notice, NoticeStore, PersonalNotice } from './types';

const PEOPLE = 100;

/** Longer than sending to so many people takes. */
const LEASE_MS = 10 * 60_000;

export interface NoticeTaskOptions {
  apps: AppStore;
  clock: Clock;
  logger: LoggerService;
  notices: NoticeStore;
  notifications: NotificationService;
  retentionDays: number;
}

/** Sends people their notices; what fails waits longer each time. */
export class NoticeTask {
  static create(options: NoticeTaskOptions): NoticeTask {
    return new NoticeTask(options);
  }

  private constructor(private readonly options: NoticeTaskOptions) {}

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'microapps-notices',
      frequency: { seconds: 30 },
      timeout: { minutes: 10 },
      initialDelay: { seconds: 20 },
      scope: 'global',
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { clock, notices, retentionDays } = this.options;
    const nowMs = clock.now().getTime();
    for (;;) {
      const due = await notices.claim({
        nowMs,
        leaseMs: LEASE_MS,
        people: PEOPLE,
      });
      const open = await this.stillOpen(due, nowMs);
      for (const personRef of new Set(open.map(one => one.personRef))) {
        const theirs = open.filter(one => one.personRef === personRef);
        if (signal?.aborted) {
          return;
        }
        await this.sendTo(personRef, theirs, nowMs);
      }
      if (due.length === 0) {
        break;
      }
    }
    await notices.forget(nowMs - retentionDays * DAY_MS);
  }

  /** What was answered meanwhile is not said any more. */
  private async stillOpen(
    due: PersonalNotice[],
    nowMs: number,
  ): Promise<PersonalNotice[]> {
    const refs = new Map<string, AppRef>();
    for (const { notice } of due) {
      if (notice.app) {
        refs.set(formatAppRef(notice.app), notice.app);
      }
    }
    const apps = await this.options.apps.findAll([...refs.values()]);
    const byRef = new Map(apps.map(app => [formatAppRef(app), app]));
    const answered = due.filter(
      ({ notice }) =>
        notice.app && !holds(notice, byRef.get(formatAppRef(notice.app))),
    );
    await this.options.notices.markSettled(
      answered.map(({ sequence }) => sequence),
      nowMs,
      'answered-already',
    );
    return due.filter(one => !answered.includes(one));
  }

  private async sendTo(
    personRef: string,
    theirs: PersonalNotice[],
    nowMs: number,
  ): Promise<void> {
    const { logger, notices, notifications } = this.options;
    for (const planned of planNotifications(theirs, nowMs)) {
      const { sequences, outcome, payload } = planned;
      try {
        await notifications.send({
          recipients: { type: 'entity', entityRef: personRef },
          payload,
        });
        await notices.markSettled(sequences, nowMs, outcome);
      } catch (error) {
        const attempts = Math.max(
          ...theirs
            .filter(({ sequence }) => sequences.includes(sequence))
            .map(one => one.attempts),
        );
        logger.warn('A notice could not be sent', { error: String(error) });
        await notices.markFailed(
          sequences,
          nowMs + backOffMs(attempts),
          String(error),
        );
      }
    }
  }
}

function holds({ holdsWhile }: Notice, app: AppRecord | undefined): boolean {
  const { states, expiresAtMs } = holdsWhile ?? {};
  return (
    (!states || (app !== undefined && states.includes(app.state))) &&
    (expiresAtMs === undefined || app?.ttl.expiresAtMs === expiresAtMs)
  );
}
