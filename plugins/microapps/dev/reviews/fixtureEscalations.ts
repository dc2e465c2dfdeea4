import type {
  Escalation,
  EscalationDetail,
} from '@microapps/backstage-plugin-microapps-common';
import type { DateTime } from 'luxon';
import {
  fixtureDecision,
  fixtureRisk,
  iso,
  mapsViolation,
} from '../entity/fixtureDetail';

/** A request that waits, with changes. */
export function fixtureEscalation(
  now: DateTime,
  changes: Partial<Escalation> = {},
): Escalation {
  return {
    id: 'ask-maps',
    app: 'default/lunch-picker',
    title: 'Lunch picker',
    kind: 'exception',
    ruleId: mapsViolation.ruleId,
    value: mapsViolation.value,
    question: 'May Lunch picker talk to maps.example.com?',
    ask: 'talk to maps.example.com',
    reason: 'Pilot with the office in Lyon before we move to Places.',
    status: 'waiting',
    requestedBy: 'user:default/casey',
    requestedAt: iso(now.minus({ hours: 31 })),
    expiresAt: iso(now.plus({ days: 7 })),
    tier: 'sandbox',
    riskScore: 46,
    riskClass: 'medium',
    renewals: 0,
    mayDecide: true,
    mayWithdraw: false,
    mayRevoke: false,
    ...changes,
  };
}

/** The requests of the sketch, oldest first, and some decided ones. */
export function fixtureEscalations(now: DateTime): Escalation[] {
  return [
    fixtureEscalation(now, {
      id: 'ask-old',
      title: 'Partner prices',
      app: 'default/partner-prices',
      question: 'May Partner prices go to production with a known weakness?',
      ask: 'known weakness in xmldom',
      ruleId: 'known-weakness',
      value: 'xmldom@0.6.0',
      reason: 'The update breaks the price import; the fix is due on Friday.',
      tier: 'production',
      riskScore: 74,
      riskClass: 'high',
      requestedAt: iso(now.minus({ hours: 51 })),
      expiresAt: iso(now.plus({ days: 5 })),
      requestedBy: 'user:default/hana',
    }),
    fixtureEscalation(now),
    fixtureEscalation(now, {
      id: 'ask-budget',
      kind: 'budget',
      title: 'Shift swap bot',
      app: 'default/shift-swap-bot',
      question: 'May Shift swap bot spend €150 a month?',
      ask: '€150 a month',
      ruleId: undefined,
      value: undefined,
      requestedMonthlyBudget: 150,
      reason: 'Christmas rota: three times as many people swap shifts.',
      tier: 'controlled',
      riskScore: 71,
      riskClass: 'high',
      requestedAt: iso(now.minus({ hours: 9 })),
      expiresAt: iso(now.plus({ days: 40 })),
      requestedBy: 'user:default/mateo',
    }),
    fixtureEscalation(now, {
      id: 'ask-time',
      kind: 'ttl',
      title: 'Badge printer',
      app: 'default/badge-printer',
      question: 'May Badge printer stay for 90 more days?',
      ask: '90 more days',
      ruleId: undefined,
      value: undefined,
      requestedTtlDays: 90,
      reason: 'Reception moves in February; until then we need it.',
      riskScore: 12,
      riskClass: 'low',
      requestedAt: iso(now.minus({ hours: 4 })),
      expiresAt: iso(now.plus({ days: 90 })),
      requestedBy: 'user:default/lena',
    }),
    fixtureEscalation(now, {
      id: 'ask-approval',
      kind: 'approval',
      title: 'Customer survey',
      app: 'default/customer-survey',
      question: 'Is Customer survey still fine to run in production?',
      ask: 'approval, its data class changed',
      ruleId: 'approval-missing',
      value: undefined,
      reason:
        'We now ask for the phone number, so that people get a call back.',
      tier: 'production',
      riskScore: 58,
      riskClass: 'medium',
      requestedAt: iso(now.minus({ minutes: 40 })),
      expiresAt: iso(now.plus({ days: 90 })),
      requestedBy: 'user:default/casey',
      mayDecide: false,
      whyNot: 'You asked for this yourself; somebody else decides it.',
      mayWithdraw: true,
    }),
    fixtureEscalation(now, {
      id: 'was-approved',
      status: 'approved',
      value: 'mail.example.com',
      question: 'May Lunch picker talk to mail.example.com?',
      ask: 'talk to mail.example.com',
      requestedAt: iso(now.minus({ days: 6 })),
      expiresAt: iso(now.plus({ days: 2 })),
      decidedBy: 'user:default/platform-admin',
      decidedAt: iso(now.minus({ days: 5 })),
      comment: 'Only for the pilot.',
      mayDecide: false,
      mayRevoke: true,
    }),
    fixtureEscalation(now, {
      id: 'was-rejected',
      status: 'rejected',
      statusReason: 'Places does the same and is approved.',
      requestedAt: iso(now.minus({ days: 40 })),
      expiresAt: iso(now.minus({ days: 10 })),
      decidedBy: 'user:default/platform-admin',
      decidedAt: iso(now.minus({ days: 39 })),
      mayDecide: false,
    }),
  ];
}

/** What the detail of a request says around it. */
export function fixtureEscalationDetail(
  now: DateTime,
  escalation: Escalation,
  all: Escalation[],
): EscalationDetail {
  const denied = fixtureDecision(now, { stage: 'deploy', tier: 'sandbox' });
  const [, ...rest] = denied.violations;
  return {
    escalation,
    comparisons: [
      {
        stage: 'deploy',
        tier: 'sandbox',
        now: { ...denied, violations: [mapsViolation] },
        then: {
          ...denied,
          allowed: true,
          violations: [],
          exceptionsUsed: [
            {
              id: escalation.id,
              ruleId: mapsViolation.ruleId,
              value: mapsViolation.value,
              expiresAt: escalation.expiresAt,
              endsSoon: false,
            },
          ],
        },
      },
      {
        stage: 'promote',
        tier: 'production',
        now: fixtureDecision(now),
        then: fixtureDecision(now, { violations: rest }),
      },
    ],
    dataClass: 'internal',
    pii: 'partial',
    risk: fixtureRisk(now),
    earlier: all.filter(
      other => other.id !== escalation.id && other.app === escalation.app,
    ),
    similar: all.filter(
      other => other.id === 'was-rejected' && other.app !== escalation.app,
    ),
    suggestion: escalation.kind === 'exception' ? 'Places' : undefined,
    changes:
      escalation.kind === 'approval'
        ? [
            {
              field: 'classification.data',
              before: 'internal',
              after: 'confidential',
            },
            { field: 'classification.pii', before: 'partial', after: 'full' },
          ]
        : [],
  };
}
