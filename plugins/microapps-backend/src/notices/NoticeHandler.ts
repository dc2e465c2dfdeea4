import type { Knex } from 'knex';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import type { OutboxHandler, OutboxRecord } from '../outbox/types';
import { digestTimeAfter } from './digestTimeAfter';
import type { Notice, NoticeRecipients, NoticeStore } from './types';

export interface NoticeHandlerOptions {
  apps: AppStore;
  audit: AuditLog;
  /** Hour of the day, UTC, at which what can wait is sent. */
  digestHour: number;
  knex: Knex;
  notices: NoticeStore;
  recipients: NoticeRecipients;
}

/** Finds out who is to hear of a notice. */
export class NoticeHandler implements OutboxHandler {
  readonly kind = 'notice';

  static create(options: NoticeHandlerOptions): NoticeHandler {
    return new NoticeHandler(options);
  }

  private constructor(private readonly options: NoticeHandlerOptions) {}

  async deliver(record: OutboxRecord): Promise<string> {
    if (record.kind !== this.kind) {
      throw new TypeError(`No notice: ${record.kind}`);
    }
    const { digestHour, notices, recipients } = this.options;
    const { createdAtMs, payload: notice, sequence } = record;
    const meant = notice.to ?? (await this.peopleOf(notice.app));
    const found = await recipients.resolve(meant);
    const personRefs =
      found.length > 0 ? found : await this.insteadOf(notice, record);
    const others = personRefs.filter(ref => ref !== notice.except);
    await notices.add({
      ...{ createdAtMs, notice },
      outboxSequence: sequence,
      personRefs: others,
      dueAtMs: notice.digest
        ? digestTimeAfter(createdAtMs, digestHour)
        : createdAtMs,
    });
    return `for ${others.length} people`;
  }

  /** Persons before groups: a team has many members who have no part in the app. */
  private async peopleOf(app: AppRef | undefined): Promise<string[]> {
    if (!app) {
      return [];
    }
    const [people] = await this.options.apps.resources([app]);
    const owners = people?.ownerRefs ?? [];
    const persons = [
      ...owners.filter(ref => ref.startsWith('user:')),
      ...(people?.sponsorRefs ?? []),
    ];
    return persons.length > 0 ? [...new Set(persons)] : owners;
  }

  private async insteadOf(
    notice: Notice,
    { createdAtMs }: OutboxRecord,
  ): Promise<string[]> {
    const { apps, audit, knex, recipients } = this.options;
    const { app } = notice;
    if (app && (await apps.find(app))) {
      await knex.transaction(tx =>
        audit.append(tx, {
          app,
          actor: 'system',
          action: 'nobody-to-tell',
          text: `Nobody of ${formatAppRef(
            app,
          )} is known to the catalog, so the platform admins were told: ${
            notice.title
          }.`,
          details: { createdAtMs },
        }),
      );
    }
    return recipients.resolve(await recipients.platformAdmins());
  }
}
