import type {
  AppDetail,
  AppSummary,
  CostSummary,
  Decision,
  RiskDetail,
  SbomSummary,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';
import { DateTime } from 'luxon';

/** What a made-up app differs in from Lunch picker. */
export type DetailChanges = {
  summary?: Partial<AppSummary>;
  sbom?: Partial<SbomSummary>;
  cost?: Partial<CostSummary>;
  daysLeft?: number;
  detail?: Partial<AppDetail>;
};

export const mapsViolation: Violation = {
  ruleId: 'third-party-not-approved',
  title: 'Outside service not approved',
  reason: "It wants to talk to maps.example.com, which isn't approved yet.",
  fix: 'Outside services can see what people type. Use Places (approved, same answers), or ask for an exception: about a day.',
  docsUrl: 'rules/third-party-not-approved',
  value: 'maps.example.com',
  suggestion: 'Places',
  exception: {
    approvers: ['a security reviewer', 'a platform admin'],
    maxDays: 30,
  },
};

export const reviewViolation: Violation = {
  ruleId: 'approval-missing',
  title: 'No approval',
  reason: 'Nobody from security has looked at it.',
  fix: "Apps that know people's names need one look. Ask a security reviewer to approve version 1.4.0.",
  docsUrl: 'rules/approval-missing',
};

const testsWarning: Violation = {
  ruleId: 'tests-required',
  title: 'Few tests',
  reason: 'Only 82 % of its code is tested.',
  fix: 'Add tests for the part that sends messages.',
  docsUrl: 'rules/tests-required',
};

export function fixtureDecision(
  now: DateTime,
  changes: Partial<Decision> = {},
): Decision {
  return {
    id: 'decision-1',
    app: 'default/lunch-picker',
    allowed: false,
    checked: true,
    stage: 'promote',
    tier: 'production',
    sentence: 'It may not go to production yet: 2 things to do.',
    violations: [mapsViolation, reviewViolation],
    warnings: [testsWarning],
    exceptionsUsed: [],
    rulesChecked: Array.from({ length: 17 }, (_, rule) => `rule-${rule}`),
    policyDigest: `sha256:${'4d'.repeat(32)}`,
    inputDigest: `sha256:${'a7'.repeat(32)}`,
    decidedAt: iso(now.minus({ hours: 2 })),
    decidedFor: 'user:default/casey',
    ...changes,
  };
}

export function fixtureRisk(
  now: DateTime,
  changes: Partial<RiskDetail> = {},
): RiskDetail {
  return {
    score: 46,
    class: 'medium',
    summary: 'It talks to two outside services and knows who is going.',
    contributions: [
      {
        id: 'external-services',
        points: 18,
        text: 'talks to 2 outside services',
      },
      { id: 'personal-data', points: 12, text: 'partial personal data' },
      { id: 'audience', points: 10, text: 'used by a whole department' },
      { id: 'data-class', points: 8, text: 'internal data' },
      { id: 'privileges', points: 4, text: 'may send messages' },
      { id: 'tests', points: -6, text: 'tests pass, 82 % covered' },
    ],
    security: 'medium',
    privacy: 'medium',
    business: 'low',
    blastRadius: 34,
    defaultTtlDays: 60,
    computedAt: iso(now.minus({ hours: 2 })),
    previousScore: 41,
    ...changes,
  };
}

/** Lunch picker, as the sketch of its page shows it, with changes. */
export function fixtureDetail(
  now: DateTime,
  changes: DetailChanges = {},
): AppDetail {
  const daysLeft = changes.daysLeft ?? 23;
  const startsAt = iso(now.plus({ days: daysLeft - 90 }));
  const expiresAt = iso(now.plus({ days: daysLeft }));
  const name = changes.summary?.name ?? 'lunch-picker';
  return {
    summary: {
      namespace: 'default',
      name,
      title: 'Lunch picker',
      purpose: 'Suggests a place to eat near the office',
      entityRef: `component:default/${name}`,
      owner: {
        name: 'Casey Moreau',
        team: 'PeopleOps',
        teamRef: 'group:default/peopleops',
        contact: 'casey@example.com',
        contactRef: 'user:default/casey',
      },
      tier: 'sandbox',
      tierDerived: false,
      stage: 'prototype',
      state: 'active',
      riskScore: 46,
      riskClass: 'medium',
      startsAt,
      expiresAt,
      sbom: {
        state: 'current',
        components: 148,
        withoutLicense: 6,
        uploadedAt: iso(now.minus({ hours: 2 })),
        digest: `sha256:${'c2'.repeat(32)}`,
        format: 'CycloneDX 1.6',
        appVersion: '1.4.0',
        ...changes.sbom,
      },
      cost: {
        state: 'fine',
        month: now.toFormat('yyyy-MM'),
        amount: 12.4,
        budget: 20,
        currency: 'EUR',
        forecast: 17.2,
        lastDay: now.minus({ days: 1 }).toISODate() ?? undefined,
        hardCap: true,
        ...changes.cost,
      },
      blocked: true,
      toDo: 2,
      updatedAt: iso(now.minus({ hours: 2 })),
      ...changes.summary,
    },
    version: '1.4.0',
    sponsor: 'Ines Wolf',
    costCenter: 'CC-4711',
    dataClass: 'internal',
    pii: 'partial',
    links: [],
    tags: ['lunch', 'people'],
    registeredAt: startsAt,
    manifestDigest: `sha256:${'d1'.repeat(32)}`,
    source: { kind: 'url', url: 'https://git.example.com/lunch/microapp.yaml' },
    risk: fixtureRisk(now),
    tier: {
      declared: 'sandbox',
      derived: 'sandbox',
      effective: 'sandbox',
      tooLow: false,
      reasons: [],
      maxTtlDays: 90,
      approvers: [],
    },
    ttl: {
      startsAt,
      expiresAt,
      days: 90,
      from: 'manifest',
      renewalsUsed: 1,
      maxRenewals: 3,
      noticeDays: [30, 7, 1],
      graceDays: 60,
    },
    gate: fixtureDecision(now),
    tests: {
      passed: true,
      total: 41,
      failed: 0,
      coverage: 0.82,
      reportedAt: iso(now.minus({ hours: 3 })),
      appVersion: '1.4.0',
    },
    mayWrite: true,
    hints: [],
    ...changes.detail,
  };
}

export function iso(moment: DateTime): string {
  return moment.toUTC().toISO() ?? '';
}
