import type { Knex } from 'knex';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import type { AuditEntry } from '../audit/types';
import { OutpacedError } from '../database/retryOnConflict';
import type { Policy } from '../gates/Policy';
import type { AssessmentPlan } from '../gates/types';
import { describeAsk } from './describeAsk';
import type { EscalationNotifier } from './EscalationNotifier';
import { askedNotice, decidedNotice } from './notices';
import { planAfterManifest, type ManifestEffect } from './planAfterManifest';
import type { EscalationRecord, EscalationStore } from './types';

export interface EscalationUpkeepOptions {
  clock: Clock;
  escalations: EscalationStore;
  notifier: EscalationNotifier;
  policy: Pick<Policy, 'texts'>;
}

/** Keeps requests true to the manifest they are about. */
export class EscalationUpkeep {
  static create(options: EscalationUpkeepOptions): EscalationUpkeep {
    return new EscalationUpkeep(options);
  }

  private constructor(private readonly options: EscalationUpkeepOptions) {}

  /** Outside the transaction: what the manifest of a plan does to requests. */
  async planFor({
    ref,
    manifest,
    before,
  }: Pick<AssessmentPlan, 'ref' | 'manifest' | 'before'>): Promise<
    ManifestEffect[]
  > {
    return planAfterManifest(await this.options.escalations.openOf(ref), {
      app: before ?? { state: 'active' },
      manifest,
      nowMs: this.options.clock.now().getTime(),
    });
  }

  /**
   * Before the app is written in the transaction.
   *
   * @returns what to audit, last in the transaction
   * @throws OutpacedError when one was answered meanwhile
   */
  async apply(
    tx: Knex.Transaction,
    effects: readonly ManifestEffect[],
    cause: { actor: string; title: string },
  ): Promise<AuditEntry[]> {
    const { escalations } = this.options;
    for (const { before, after, action } of effects) {
      if (!(await escalations.replace(tx, after, before.status))) {
        throw new OutpacedError('A request was answered at the same moment.');
      }
      if (action !== 'escalation-adopted') {
        await this.notify(tx, after, cause.title);
      }
    }
    return effects.map(({ after, action }) => ({
      app: after.app,
      actor: cause.actor,
      action,
      text: describeEffect(action, this.askOf(after)),
      reason: after.statusReason,
      details: { escalation: after.id },
    }));
  }

  private async notify(
    tx: Knex.Transaction,
    record: EscalationRecord,
    title: string,
  ): Promise<void> {
    const { notifier } = this.options;
    const context = { record, title, ask: this.askOf(record) };
    await notifier.notify(tx, decidedNotice(context, []));
    if (record.status === 'waiting') {
      await notifier.notify(
        tx,
        askedNotice(context, notifier.refsOf(record.approvers)),
      );
    }
  }

  private askOf(record: EscalationRecord): string {
    const { rules } = this.options.policy.texts;
    return describeAsk(record, rules[record.ruleId ?? '']);
  }
}

function describeEffect(action: ManifestEffect['action'], ask: string): string {
  switch (action) {
    case 'escalation-lapsed':
      return `The request to ${ask} lapsed.`;
    case 'escalation-adopted':
      return `The change that was planned is made: it wants to ${ask}.`;
    default:
      return `The approval to ${ask} has to be given again.`;
  }
}
