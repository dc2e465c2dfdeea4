import { isError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type {
  RuleText,
  Violation,
} from '@microapps/backstage-plugin-microapps-policy';
import { toIso } from '../apps/moneyAndTime';
import type { AppRecord } from '../apps/types';
import type { Policy } from '../gates/Policy';
import type { Assessor } from '../gates/types';
import { actorName } from '../lifecycle/actorName';
import { formatDay } from '../lifecycle/formatDay';
import type { ManifestRecord } from '../manifests/types';
import { describeAsk, describeQuestion } from './describeAsk';
import type { EscalationOutline } from './EscalationService';
import { assertAsks } from './assertAsks';
import { planRenewals } from './planRenewals';
import { planTerms } from './planTerms';
import type { EscalationKind, EscalationStore } from './types';

const explanations: Record<string, string> = {
  approval:
    'Somebody looks at the app before others rely on it, and agrees to what it does today. If something important changes later, they look again.',
  tier: 'A higher tier lets the app reach more people and asks more of it.',
  budget: 'The app may spend more a month than its tier allows.',
  ttl: 'The app may live longer than its tier allows before it is looked at again.',
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** Long enough to mend most things, short enough to be looked at again. */
const SUGGESTED_DAYS = 30;

interface Asked {
  ref: AppRef;
  kind: EscalationKind;
  ruleId?: string;
  rule?: RuleText;
  value?: string;
}

/** The form filled in as far as it can be known. */
export async function describeOutline(
  asked: Asked,
  { app, manifest }: { app: AppRecord; manifest: ManifestRecord },
  options: {
    assessor: Assessor;
    clock: Clock;
    escalations: EscalationStore;
    policy: Policy;
  },
): Promise<EscalationOutline> {
  const { clock, policy } = options;
  const { kind, ref, ruleId, rule, value } = asked;
  const nowMs = clock.now().getTime();
  const requestedTier = kind === 'approval' ? app.tier : undefined;
  const { limits } = policy.approved;
  const terms = planTerms({ kind, rule, app, requestedTier, limits });
  const found =
    rule && app.state !== 'deleted'
      ? await findingOf(asked, options.assessor)
      : undefined;
  const ask =
    describeGeneral(kind, app) ??
    describeAsk({ kind, ruleId, value, requestedTier }, rule);
  const days = Math.min(
    terms.maxDays,
    kind === 'approval' ? terms.maxDays : SUGGESTED_DAYS,
  );
  const { data, pii } = manifest.manifest.classification;
  return {
    app: formatAppRef(ref),
    kind,
    ruleId,
    value,
    question: describeQuestion(app.title, ask),
    explanation:
      found?.reason ?? rule?.reason ?? explanations[kind] ?? explanations.ttl,
    riskText: app.risk?.summary,
    dataText: `It handles ${data} data${
      pii === 'none' ? '' : ` and ${pii} personal data`
    }.`,
    suggestedExpiresAt: toIso(nowMs + days * DAY_MS),
    latestExpiresAt: toIso(nowMs + terms.maxDays * DAY_MS),
    approvers: terms.approvers,
    whyNot: await whyNot(asked, app, options.escalations, nowMs),
  };
}

function describeGeneral(
  kind: EscalationKind,
  app: AppRecord,
): string | undefined {
  switch (kind) {
    case 'tier':
      return `leave the ${app.tier} tier`;
    case 'budget':
      return 'spend more a month';
    case 'ttl':
      return 'live longer';
    default:
      return undefined;
  }
}

/** What the gate says about it right now, in its own words. */
async function findingOf(
  { ref, ruleId, value }: Asked,
  assessor: Assessor,
): Promise<Violation | undefined> {
  const { assessment } = await assessor.plan(ref);
  return [...assessment.gate.violations, ...assessment.gate.warnings].find(
    each => each.ruleId === ruleId && each.value === value,
  );
}

async function whyNot(
  { ref, kind, ruleId, value }: Asked,
  app: AppRecord,
  escalations: EscalationStore,
  nowMs: number,
): Promise<string | undefined> {
  const subject = { app: ref, kind, ruleId, value };
  const waiting = await escalations.waitingFor(subject);
  if (waiting) {
    return `${actorName(waiting.requestedBy)} asked for the same on ${formatDay(
      waiting.requestedAtMs,
    )}; it waits for an answer.`;
  }
  try {
    assertAsks(app);
    if (kind !== 'approval') {
      planRenewals(await escalations.lastApprovedFor(subject), nowMs);
    }
    return undefined;
  } catch (error) {
    if (isError(error) && error.name === 'ConflictError') {
      return error.message;
    }
    throw error;
  }
}
