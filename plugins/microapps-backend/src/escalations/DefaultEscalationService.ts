import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { v4 as uuid } from 'uuid';
import type { EscalationCounters } from '@microapps/backstage-plugin-microapps-common';
import { governedFieldsOf } from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { RuleText } from '@microapps/backstage-plugin-microapps-policy';
import { toIso } from '../apps/moneyAndTime';
import type { AppRecord, AppStore } from '../apps/types';
import type { AuditLog } from '../audit/types';
import { OutpacedError, retryOnConflict } from '../database/retryOnConflict';
import type { Policy } from '../gates/Policy';
import type { Assessor } from '../gates/types';
import { assertPlainText } from '../http/assertPlainText';
import { actorName } from '../lifecycle/actorName';
import { assertReason } from '../lifecycle/assertReason';
import { formatDay } from '../lifecycle/formatDay';
import type { ManifestRecord, ManifestStore } from '../manifests/types';
import { describeAsk } from './describeAsk';
import { describeInsight } from './describeInsight';
import { describeOutline } from './describeOutline';
import type {
  EscalationInsight,
  EscalationOutline,
  EscalationRequest,
  EscalationService,
} from './EscalationService';
import { askedNotice, decidedNotice } from './notices';
import { assertAsks } from './assertAsks';
import { assertEnd } from './assertEnd';
import { planDecision, type Decision } from './planDecision';
import { planRenewals } from './planRenewals';
import { mentions, whyLapsed } from './whyLapsed';
import { assertMore, planTerms } from './planTerms';
import type { EscalationNotifier } from './EscalationNotifier';
import { readProposal } from './readProposal';
import type {
  EscalationItem,
  EscalationKind,
  EscalationQuery,
  EscalationRecord,
  EscalationStore,
  EscalationViewer,
} from './types';

const DEFAULT_LIMIT = 50;

export interface EscalationServiceOptions {
  apps: AppStore;
  assessor: Assessor;
  audit: AuditLog;
  clock: Clock;
  escalations: EscalationStore;
  knex: Knex;
  manifests: ManifestStore;
  notifier: EscalationNotifier;
  policy: Policy;
}

const actions: Record<Decision['action'], string> = {
  approve: 'escalation-approved',
  reject: 'escalation-rejected',
  revoke: 'escalation-revoked',
  withdraw: 'escalation-withdrawn',
};

/** Takes requests and answers, and lets the gate know at once. */
export class DefaultEscalationService implements EscalationService {
  static create(options: EscalationServiceOptions): DefaultEscalationService {
    return new DefaultEscalationService(options);
  }

  private constructor(private readonly options: EscalationServiceOptions) {}

  async ask(
    request: EscalationRequest,
    actor: string,
  ): Promise<EscalationItem> {
    const { audit, escalations, knex, notifier } = this.options;
    const { app, manifest } = await this.known(request.app);
    const record = await this.planRequest(request, actor, app, manifest);
    const ask = this.askOf(record);
    const inserted = await knex.transaction(async tx => {
      if (!(await escalations.insert(tx, record))) {
        return false;
      }
      await notifier.notify(
        tx,
        askedNotice(
          { record, ask, title: app.title },
          notifier.refsOf(record.approvers),
        ),
      );
      await audit.append(tx, {
        app: record.app,
        actor,
        action: 'escalation-requested',
        text: `Asked to ${ask} until ${formatDay(record.expiresAtMs)}.`,
        reason: record.reason,
        details: { escalation: record.id },
      });
      return true;
    });
    if (!inserted) {
      const first = await escalations.waitingFor(record);
      throw new ConflictError(
        first
          ? `${actorName(first.requestedBy)} asked for the same on ${formatDay(
              first.requestedAtMs,
            )}; it waits for an answer.`
          : 'Somebody asked for the same a moment ago. Look at the list.',
      );
    }
    return this.get(record.id);
  }

  private async planRequest(
    request: EscalationRequest,
    actor: string,
    app: AppRecord,
    manifest: ManifestRecord,
  ): Promise<EscalationRecord> {
    const { clock, escalations, policy } = this.options;
    const { limits } = policy.approved;
    const nowMs = clock.now().getTime();
    const kind = kindOf(request);
    const proposal = readProposal(request.proposedManifest, manifest);
    const about = proposal ?? manifest;
    const { ruleId, rule, value } = this.scopeOf(kind, request, about);
    assertAsks(app);
    assertMore(kind, request, app, limits);
    const requestedTier =
      kind === 'approval'
        ? request.requestedTier ?? proposal?.manifest.tier ?? app.tier
        : undefined;
    const tier = kind === 'tier' ? request.requestedTier : requestedTier;
    const terms = planTerms({ kind, rule, app, requestedTier: tier, limits });
    const reason = assertReason(request.reason);
    const expiresAtMs = assertEnd(request.expiresAt, terms, nowMs);
    const subject = { app: request.app, kind, ruleId, value };
    const previous = await escalations.lastApprovedFor(subject);
    return {
      ...subject,
      id: uuid(),
      reason,
      status: 'waiting',
      requestedBy: actor,
      requestedAtMs: nowMs,
      expiresAtMs,
      requestedTier: tier,
      requestedBudget:
        kind === 'budget' && request.requestedMonthlyBudget !== undefined
          ? {
              monthlyMicros: Math.round(
                request.requestedMonthlyBudget * 1_000_000,
              ),
              currency:
                app.budget?.currency ??
                limits[app.tier].monthlyBudgetCap.currency,
            }
          : undefined,
      requestedTtlDays: kind === 'ttl' ? request.requestedTtlDays : undefined,
      approvers: terms.approvers,
      renewals: kind === 'approval' ? 0 : planRenewals(previous, nowMs),
      manifestDigest: about.digest,
      governed: governedFieldsOf(about.manifest),
      proposed: proposal?.manifest,
      endNoticed: false,
    };
  }

  /** The rule and value an exception is from; nothing else has one. */
  private scopeOf(
    kind: EscalationKind,
    request: Pick<EscalationRequest, 'ruleId' | 'value'>,
    { manifest }: Pick<ManifestRecord, 'manifest'>,
  ): { ruleId?: string; rule?: RuleText; value?: string } {
    if (kind !== 'exception') {
      return {};
    }
    const { ruleId = '' } = request;
    const value = request.value?.trim() || undefined;
    if (value !== undefined) {
      assertPlainText(value, 'The value', 500);
      if (!mentions(manifest, value)) {
        throw new InputError(`microapp.yaml does not mention "${value}".`);
      }
    }
    return { ruleId, rule: this.ruleOf(ruleId), value };
  }

  async decide(
    id: string,
    decision: Decision,
    decider: EscalationViewer,
  ): Promise<EscalationItem> {
    await retryOnConflict(async () => {
      const { app, escalation } = await this.get(id);
      const known = await this.known(escalation.app);
      const [people] = await this.options.apps.resources([escalation.app]);
      const peopleRefs = [
        ...(people?.ownerRefs ?? []),
        ...(people?.sponsorRefs ?? []),
      ];
      const { manifest, digest } = known.manifest;
      const after = planDecision(escalation, decision, {
        decider,
        people: peopleRefs,
        terms: this.termsOf(escalation, known.app),
        nowMs: this.options.clock.now().getTime(),
        lapsed: whyLapsed(escalation, known.app, manifest),
        // An answer to a planned change stays bound to what was planned.
        manifestDigest: escalation.proposed
          ? escalation.manifestDigest
          : digest,
        governed: governedFieldsOf(escalation.proposed ?? manifest),
      });
      await this.write(escalation, after, {
        decision,
        actor: decider.actor,
        title: app.title,
        state: known.app.state,
        people: peopleRefs,
      });
    });
    return this.get(id);
  }

  private async write(
    before: EscalationRecord,
    after: EscalationRecord,
    cause: {
      decision: Decision;
      actor: string;
      title: string;
      state: AppRecord['state'];
      people: string[];
    },
  ): Promise<void> {
    const { assessor, audit, escalations, knex, notifier } = this.options;
    const { actor, title } = cause;
    const action = actions[cause.decision.action];
    const reason = after.statusReason ?? after.comment;
    const plan = await this.planEffect(before, after, cause.state);
    const ask = this.askOf(after);
    await knex.transaction(async tx => {
      if (!(await escalations.replace(tx, after, before.status))) {
        throw new OutpacedError('It was answered at the same moment.');
      }
      await notifier.notify(
        tx,
        decidedNotice({ record: after, title, ask }, cause.people),
      );
      if (plan) {
        await assessor.apply(tx, plan, { actor, action, reason });
      }
      await audit.append(tx, {
        app: after.app,
        actor,
        action,
        text: describeDecision(after, ask),
        reason,
        decisionId: plan?.decisionId,
        details: { escalation: after.id },
      });
    });
  }

  /** The app as the gate sees it after the answer; only what was allowed changes it. */
  private async planEffect(
    before: EscalationRecord,
    after: EscalationRecord,
    state: AppRecord['state'],
  ) {
    const isAbout = before.status === 'approved' || after.status === 'approved';
    if (!isAbout || state === 'deleted') {
      return undefined;
    }
    const { assessor, clock, escalations } = this.options;
    const others = await escalations.approvedOf(after.app, clock.now());
    return assessor.plan(after.app, {
      granted: [...others.filter(({ id }) => id !== after.id), after],
    });
  }

  async get(id: string): Promise<EscalationItem> {
    const item = await this.options.escalations.find(id);
    if (!item) {
      throw new NotFoundError(`There is no request ${id}.`);
    }
    return item;
  }

  async insight(
    item: EscalationItem,
    context: Parameters<EscalationService['insight']>[1],
  ): Promise<EscalationInsight> {
    const known = await this.known(item.escalation.app);
    return describeInsight(item, known, { ...this.options, ...context });
  }

  async outline(
    asked: Pick<EscalationRequest, 'app' | 'kind' | 'ruleId' | 'value'>,
  ): Promise<EscalationOutline> {
    const { app, manifest } = await this.known(asked.app);
    const kind = kindOf(asked);
    const scope = this.scopeOf(kind, asked, manifest);
    return describeOutline(
      { ...scope, kind, ref: asked.app },
      { app, manifest },
      this.options,
    );
  }

  async list(
    query: Omit<EscalationQuery, 'nowMs' | 'limit'> & { limit?: number },
  ) {
    return this.options.escalations.query({
      ...query,
      limit: query.limit ?? DEFAULT_LIMIT,
      nowMs: this.options.clock.now().getTime(),
    });
  }

  async counters(
    query: Pick<EscalationQuery, 'filter' | 'viewer'>,
  ): Promise<EscalationCounters> {
    const { waiting, waitingForMe, oldestWaitingSinceMs } =
      await this.options.escalations.count({
        ...query,
        nowMs: this.options.clock.now().getTime(),
      });
    return {
      waiting,
      waitingForMe,
      ...(oldestWaitingSinceMs !== undefined && {
        oldestWaitingSince: toIso(oldestWaitingSinceMs),
      }),
    };
  }

  private termsOf(record: EscalationRecord, app: AppRecord) {
    return planTerms({
      kind: record.kind,
      rule: record.ruleId ? this.ruleOf(record.ruleId) : undefined,
      app,
      requestedTier: record.requestedTier,
      limits: this.options.policy.approved.limits,
    });
  }

  private ruleOf(ruleId: string): RuleText {
    const { rules } = this.options.policy.texts;
    if (!Object.hasOwn(rules, ruleId)) {
      throw new InputError(`There is no rule "${ruleId.slice(0, 100)}".`);
    }
    return this.options.policy.engine.explainRule(ruleId);
  }

  private askOf(record: EscalationRecord): string {
    const { rules } = this.options.policy.texts;
    return describeAsk(record, rules[record.ruleId ?? '']);
  }

  private async known(
    ref: AppRef,
  ): Promise<{ app: AppRecord; manifest: ManifestRecord }> {
    const [app, manifest] = await Promise.all([
      this.options.apps.find(ref),
      this.options.manifests.find(ref),
    ]);
    if (!app || !manifest) {
      throw new NotFoundError(`There is no app ${formatAppRef(ref)}.`);
    }
    return { app, manifest };
  }
}

function kindOf(
  request: Pick<EscalationRequest, 'kind' | 'ruleId'>,
): EscalationKind {
  const kind = request.kind ?? (request.ruleId ? 'exception' : undefined);
  if (!kind) {
    throw new InputError(
      'Say what it is about: a rule (ruleId), or a kind: approval, tier, budget or ttl.',
    );
  }
  return kind;
}

function describeDecision(after: EscalationRecord, ask: string): string {
  switch (after.status) {
    case 'approved':
      return `May ${ask} until ${formatDay(after.expiresAtMs)}.`;
    case 'rejected':
      return `May not ${ask}.`;
    case 'revoked':
      return `May no longer ${ask}.`;
    default:
      return `Does not want to ${ask} any more.`;
  }
}
