import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { RuleTexts } from '@microapps/backstage-plugin-microapps-policy';
import { toIso } from '../apps/moneyAndTime';
import { describeAsk, describeQuestion } from './describeAsk';
import { statusAt } from './statusAt';
import type { EscalationItem } from './types';

/** What a caller may do with a request. */
export interface EscalationRights {
  /** Why the caller may not decide; absent where they may. */
  whyNot?: string;
  mayWithdraw: boolean;
  mayRevoke: boolean;
}

export function toEscalation(
  { escalation, app }: EscalationItem,
  context: { rights: EscalationRights; nowMs: number; texts: RuleTexts },
): Escalation {
  const { rights, nowMs, texts } = context;
  const ask = describeAsk(escalation, texts.rules[escalation.ruleId ?? '']);
  const status = statusAt(escalation, nowMs);
  const { decidedAtMs, requestedBudget } = escalation;
  return {
    id: escalation.id,
    app: formatAppRef(escalation.app),
    title: app.title,
    kind: escalation.kind,
    ruleId: escalation.ruleId,
    value: escalation.value,
    question: describeQuestion(app.title, ask),
    ask,
    reason: escalation.reason,
    status,
    statusReason: escalation.statusReason,
    requestedBy: escalation.requestedBy,
    requestedAt: toIso(escalation.requestedAtMs),
    expiresAt: toIso(escalation.expiresAtMs),
    decidedBy: escalation.decidedBy,
    decidedAt: decidedAtMs === undefined ? undefined : toIso(decidedAtMs),
    comment: escalation.comment,
    tier: app.tier,
    riskScore: app.risk?.score,
    riskClass: app.risk?.class,
    requestedTier: escalation.requestedTier,
    requestedMonthlyBudget:
      requestedBudget && requestedBudget.monthlyMicros / 1_000_000,
    requestedTtlDays: escalation.requestedTtlDays,
    plannedChange: escalation.proposed !== undefined || undefined,
    renewals: escalation.renewals,
    mayDecide: status === 'waiting' && rights.whyNot === undefined,
    whyNot: status === 'waiting' ? rights.whyNot : undefined,
    mayWithdraw: status === 'waiting' && rights.mayWithdraw,
    mayRevoke: status === 'approved' && rights.mayRevoke,
  };
}
