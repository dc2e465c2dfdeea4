import type { Knex } from 'knex';
import {
  type RoleGroups,
  roleIds,
} from '@microapps/backstage-plugin-microapps-node';
import { noticeEntry } from '../notices/noticeEntry';
import type { Notice } from '../notices/types';
import type { Outbox } from '../outbox/types';

/** Tells people of requests and answers, through the outbox. */
export class EscalationNotifier {
  static create(options: {
    outbox: Outbox;
    roleGroups: RoleGroups;
  }): EscalationNotifier {
    return new EscalationNotifier(options.outbox, options.roleGroups);
  }

  private constructor(
    private readonly outbox: Outbox,
    private readonly roleGroups: RoleGroups,
  ) {}

  async notify(tx: Knex.Transaction, notice: Notice): Promise<void> {
    // To nobody would mean to the people of the app.
    if (notice.to?.length !== 0) {
      await this.outbox.append(tx, [noticeEntry(notice)]);
    }
  }

  /** The groups of some roles. */
  refsOf(roles: readonly string[]): string[] {
    return [
      ...new Set(
        roleIds
          .filter(role => roles.includes(role))
          .flatMap(role => [...(this.roleGroups.get(role) ?? [])]),
      ),
    ];
  }
}
