import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Clock } from '@microapps/backstage-plugin-microapps-node';
import type { AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { Policy } from '../gates/Policy';
import type { Assessor } from '../gates/types';
import { formatDay } from '../lifecycle/formatDay';
import type { ManifestStore } from '../manifests/types';
import { describeAsk } from './describeAsk';
import type { EscalationNotifier } from './EscalationNotifier';
import type { EscalationUpkeep } from './EscalationUpkeep';
import { decidedNotice, endsSoonNotice } from './notices';
import { planAfterManifest } from './planAfterManifest';
import type { EscalationRecord, EscalationStore } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** People hear of an end this long before it. */
const NOTICE_MS = 3 * DAY_MS;

const CHUNK = 100;

const CAUSE = { actor: 'system', action: 'escalation-expired' };

export interface EscalationTaskOptions {
  apps: AppStore;
  assessor: Assessor;
  audit: AuditLog;
  clock: Clock;
  escalations: EscalationStore;
  knex: Knex;
  logger: LoggerService;
  manifests: ManifestStore;
  notifier: EscalationNotifier;
  policy: Policy;
  upkeep: EscalationUpkeep;
}

/**
 * Writes down what the clock decided already: an end is an end whether this
 * ran or not. Idempotent; two at once do each thing once.
 */
export class EscalationTask {
  static create(options: EscalationTaskOptions): EscalationTask {
    return new EscalationTask(options);
  }

  private constructor(private readonly options: EscalationTaskOptions) {}

  async run(signal: AbortSignal): Promise<void> {
    const { clock, escalations } = this.options;
    const nowMs = clock.now().getTime();
    await this.each(await escalations.ended(nowMs, CHUNK), signal, record =>
      retryOnConflict(() => this.end(record)),
    );
    await this.each(await escalations.openOfEndedApps(CHUNK), signal, record =>
      retryOnConflict(() => this.lapse(record)),
    );
    const soon = await escalations.endingUnnoticed(
      nowMs,
      nowMs + NOTICE_MS,
      CHUNK,
    );
    await this.each(soon, signal, record => this.announce(record));
  }

  /** One that fails keeps no other from its turn. */
  private async each(
    records: EscalationRecord[],
    signal: AbortSignal,
    handle: (record: EscalationRecord) => Promise<void>,
  ): Promise<void> {
    for (const record of records) {
      if (signal.aborted) {
        return;
      }
      try {
        await handle(record);
      } catch (error) {
        this.options.logger.error(
          `The end of request ${record.id} was not written down`,
          error instanceof Error ? error : undefined,
        );
      }
    }
  }

  private async end(record: EscalationRecord): Promise<void> {
    const { assessor, audit, escalations, knex, notifier } = this.options;
    const after = { ...record, status: 'expired' as const };
    const { context, people, isDeleted } = await this.contextOf(after);
    const plan = isDeleted ? undefined : await assessor.plan(record.app);
    await knex.transaction(async tx => {
      if (!(await escalations.replace(tx, after, 'approved'))) {
        return;
      }
      await notifier.notify(tx, decidedNotice(context, people));
      if (plan) {
        await assessor.apply(tx, plan, CAUSE);
      }
      await audit.append(tx, {
        ...CAUSE,
        app: record.app,
        text: `May no longer ${context.ask}: it ended on ${formatDay(
          record.expiresAtMs,
        )}.`,
        decisionId: plan?.decisionId,
        details: { escalation: record.id },
      });
    });
  }

  /** An app that was retired or deleted needs nothing any more. */
  private async lapse(record: EscalationRecord): Promise<void> {
    const { apps, audit, clock, knex, manifests, upkeep } = this.options;
    const [app, manifest] = await Promise.all([
      apps.find(record.app),
      manifests.find(record.app),
    ]);
    if (!app || !manifest) {
      return;
    }
    const effects = planAfterManifest([record], {
      app,
      manifest: manifest.manifest,
      nowMs: clock.now().getTime(),
    });
    await knex.transaction(async tx => {
      const entries = await upkeep.apply(tx, effects, {
        actor: 'system',
        title: app.title,
      });
      await audit.appendAll(tx, entries);
    });
  }

  private async announce(record: EscalationRecord): Promise<void> {
    const { escalations, knex, notifier } = this.options;
    const { decidedAtMs = record.requestedAtMs, expiresAtMs } = record;
    const { context, people } = await this.contextOf(record);
    await knex.transaction(async tx => {
      const noticed = { ...record, endNoticed: true };
      if (!(await escalations.replace(tx, noticed, 'approved'))) {
        throw new OutpacedError('It was answered at the same moment.');
      }
      // Whoever got it for so short knows when it ends.
      if (expiresAtMs - decidedAtMs > NOTICE_MS) {
        await notifier.notify(tx, endsSoonNotice(context, people));
      }
    });
  }

  private async contextOf(record: EscalationRecord) {
    const { apps, policy } = this.options;
    const [app, [resource]] = await Promise.all([
      apps.find(record.app),
      apps.resources([record.app]),
    ]);
    return {
      isDeleted: app?.state === 'deleted',
      context: {
        record,
        title: app?.title ?? record.app.name,
        ask: describeAsk(record, policy.texts.rules[record.ruleId ?? '']),
      },
      people: [
        ...(resource?.ownerRefs ?? []),
        ...(resource?.sponsorRefs ?? []),
      ],
    };
  }
}
