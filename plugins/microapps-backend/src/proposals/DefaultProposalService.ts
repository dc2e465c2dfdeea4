import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import type {
  ProposalDraft,
  ProposalOutlook,
} from '@microapps/backstage-plugin-microapps-common';
import {
  wishOf,
  writeManifest,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import {
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import { toIso } from '../apps/moneyAndTime';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { GateService } from '../gates/GateService';
import type { Policy } from '../gates/Policy';
import { actorName } from '../lifecycle/actorName';
import { formatDay } from '../lifecycle/formatDay';
import { noticeEntry } from '../notices/noticeEntry';
import type { Notice, NoticeRecipients } from '../notices/types';
import type { Outbox } from '../outbox/types';
import type { OwnerDirectory } from '../owners/types';
import { describeOutlook } from './describeOutlook';
import { answeredNotice, proposedNotice, withdrawnNotice } from './notices';
import { planAnswer, planBuilt, type ProposalAnswer } from './planAnswer';
import type { ProposalService } from './ProposalService';
import { readDraft, type ReadDraft } from './readDraft';
import type {
  PersonDirectory,
  ProposalQuery,
  ProposalRecord,
  ProposalStore,
  ProposalViewer,
} from './types';
import { answersOf, templateOf } from './wizardPath';

const DEFAULT_LIMIT = 50;

/** No mailbox has this address: whoever has none is not found by it. */
const NO_EMAIL = 'nobody@example.invalid';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface ProposalServiceOptions {
  audit: AuditLog;
  clock: Clock;
  gates: GateService;
  knex: Knex;
  outbox: Outbox;
  owners: OwnerDirectory;
  people: PersonDirectory;
  policy: Pick<Policy, 'approved' | 'texts'>;
  proposals: ProposalStore;
  recipients: NoticeRecipients;
}

/** Takes ideas and answers, tells those concerned, and writes down who did what. */
export class DefaultProposalService implements ProposalService {
  static create(options: ProposalServiceOptions): DefaultProposalService {
    return new DefaultProposalService(options);
  }

  private constructor(private readonly options: ProposalServiceOptions) {}

  async propose(draft: ProposalDraft, author: string): Promise<ProposalRecord> {
    const { audit, clock, knex, proposals } = this.options;
    const content = readDraft(draft);
    const record: ProposalRecord = {
      ...content,
      ...(await this.peopleOf(content, author)),
      id: uuid(),
      status: 'waiting',
      proposedBy: author,
      proposedAtMs: clock.now().getTime(),
      revision: 1,
    };
    const notice = proposedNotice(record, await this.askedFor(record));
    await knex.transaction(async tx => {
      if (!(await proposals.insert(tx, record))) {
        throw new ConflictError(
          `You proposed ${record.title} already; it waits for an answer.`,
        );
      }
      await this.notify(tx, notice);
      await audit.append(tx, {
        actor: author,
        action: 'idea-proposed',
        text: `Proposed ${record.title} to ${
          record.sponsorRef
            ? actorName(record.sponsorRef)
            : 'the platform admins'
        }.`,
        reason: record.purpose,
        details: { proposal: record.id },
      });
    });
    return record;
  }

  /** @throws InputError for a team nobody knows, and for oneself as sponsor. */
  private async peopleOf(
    content: ReadDraft,
    author: string,
  ): Promise<Pick<ProposalRecord, 'team' | 'sponsorRef'>> {
    const { teamRef, sponsorRef } = await this.options.owners.lookUp({
      ...this.wishFor(
        { ...content, id: '', sponsorRef: undefined },
        { name: author, email: NO_EMAIL },
      ),
      ...(content.sponsor && { sponsor: content.sponsor }),
    });
    if (!teamRef) {
      throw new InputError(
        `The catalog knows no team "${content.team}". Choose one of your teams.`,
      );
    }
    if (sponsorRef === author) {
      throw new InputError(
        'Somebody else has to say yes to your idea. Name your mentor or team lead as sponsor.',
      );
    }
    return { team: teamRef, sponsorRef };
  }

  private async askedFor({ sponsorRef }: ProposalRecord): Promise<string[]> {
    return sponsorRef ? [sponsorRef] : this.options.recipients.platformAdmins();
  }

  async answer(
    id: string,
    answer: ProposalAnswer,
    viewer: ProposalViewer,
  ): Promise<ProposalRecord> {
    const nowMs = this.options.clock.now().getTime();
    return this.change(id, async before => {
      const after = planAnswer(before, answer, { viewer, nowMs });
      const withdrawn = after.status === 'withdrawn';
      return {
        after,
        notice: withdrawn
          ? withdrawnNotice(after, await this.askedFor(after))
          : answeredNotice(after),
        entry: {
          actor: viewer.actor,
          action: `idea-${after.status}`,
          text: withdrawn
            ? `Took the idea ${after.title} back.`
            : `Said ${after.status === 'approved' ? 'yes' : 'no'} to the idea ${
                after.title
              }.`,
          reason: after.comment,
          details: { proposal: id },
        },
      };
    });
  }

  async built(
    id: string,
    app: AppRef,
    viewer: ProposalViewer,
  ): Promise<ProposalRecord> {
    return this.change(id, async before => {
      const after = planBuilt(before, app, viewer);
      const { decidedBy = '', decidedAtMs = 0, title } = after;
      return {
        after,
        entry: {
          app,
          actor: viewer.actor,
          action: 'idea-built',
          text: `Began as the idea ${title}, which ${actorName(
            decidedBy,
          )} approved on ${formatDay(decidedAtMs)}.`,
          reason: after.comment,
          details: { proposal: id },
        },
      };
    });
  }

  /** Plans on what is there, writes it at once, and plans again where somebody was faster. */
  private async change(
    id: string,
    plan: (before: ProposalRecord) => Promise<{
      after: ProposalRecord;
      notice?: Notice;
      entry: Parameters<AuditLog['append']>[1];
    }>,
  ): Promise<ProposalRecord> {
    const { audit, knex, proposals } = this.options;
    await retryOnConflict(async () => {
      const before = await this.get(id);
      const { after, notice, entry } = await plan(before);
      if (before.app && after.app) {
        return;
      }
      await knex.transaction(async tx => {
        if (!(await proposals.replace(tx, before, after))) {
          throw new OutpacedError('It was answered at the same moment.');
        }
        if (notice) {
          await this.notify(tx, notice);
        }
        await audit.append(tx, entry);
      });
    });
    return this.get(id);
  }

  async get(id: string): Promise<ProposalRecord> {
    const record = UUID.test(id)
      ? await this.options.proposals.find(id)
      : undefined;
    if (!record) {
      throw new NotFoundError(`There is no idea ${id.slice(0, 64)}.`);
    }
    return record;
  }

  async outlook(record: ProposalRecord): Promise<ProposalOutlook> {
    const { gates, people, policy } = this.options;
    const author = await people.person(record.proposedBy);
    const wish = this.wishFor(record, {
      name: author?.name ?? actorName(record.proposedBy),
      email: author?.email ?? NO_EMAIL,
    });
    const evaluation = await gates.evaluate(
      {
        manifest: writeManifest(wish),
        stage: 'deploy',
        namespace: 'default',
      },
      record.proposedBy,
    );
    return describeOutlook(wish, evaluation, policy);
  }

  private wishFor(
    record: Parameters<typeof answersOf>[0],
    person: { name: string; email: string },
  ): MicroappManifest {
    const now = this.options.clock.now().getTime();
    return wishOf(answersOf(record), {
      template: templateOf(record),
      person,
      today: toIso(now).slice(0, 10),
    });
  }

  async list(query: Omit<ProposalQuery, 'limit'> & { limit?: number }) {
    return this.options.proposals.query({
      ...query,
      limit: query.limit ?? DEFAULT_LIMIT,
    });
  }

  private async notify(tx: Knex.Transaction, notice: Notice): Promise<void> {
    await this.options.outbox.append(tx, [noticeEntry(notice)]);
  }
}
