import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import type { DateTime } from 'luxon';
import {
  fixtureDecision,
  fixtureDetail,
  fixtureRisk,
  iso,
} from './fixtureDetail';
import { fixtureLifecycle } from './fixtureLifecycle';

/** One made-up app for each state a card can be in, by name. */
export function fixtureStates(now: DateTime): Record<string, AppDetail> {
  const states: Record<string, (name: string) => AppDetail> = {
    'lunch-picker': () => fixtureDetail(now),
    'all-fine': name =>
      fixtureDetail(now, {
        summary: { name, title: 'Badge printer', tier: 'sandbox' },
        sbom: { withoutLicense: 0, components: 31 },
        cost: { amount: 1.2, forecast: 1.9 },
        daysLeft: 61,
        detail: {
          risk: fixtureRisk(now, {
            score: 12,
            class: 'low',
            summary:
              'It holds nothing about people and talks to nobody outside.',
            previousScore: undefined,
            contributions: [
              { id: 'audience', points: 18, text: 'used by one team' },
              { id: 'tests', points: -6, text: 'tests pass' },
            ],
          }),
          gate: fixtureDecision(now, {
            allowed: true,
            stage: 'deploy',
            tier: 'sandbox',
            violations: [],
            warnings: [],
          }),
        },
      }),
    'brand-new': name =>
      fixtureDetail(now, {
        summary: { name, title: 'Plant watering' },
        sbom: {
          state: 'none',
          components: 0,
          withoutLicense: 0,
          uploadedAt: undefined,
        },
        cost: { state: 'none', amount: 0, forecast: undefined },
        daysLeft: 90,
        detail: { risk: undefined, gate: undefined, tests: undefined },
      }),
    'ends-soon': name =>
      fixtureDetail(now, {
        summary: { name, title: 'Desk finder', state: 'idle' },
        daysLeft: 5,
        cost: { state: 'near', amount: 16.9, forecast: 23.4 },
        sbom: { state: 'stale', appVersion: '1.2.0' },
      }),
    ended: name =>
      fixtureDetail(now, {
        summary: { name, title: 'Team quiz' },
        daysLeft: -2,
        cost: { state: 'over', amount: 24.3, forecast: 31 },
        detail: {
          risk: fixtureRisk(now, {
            score: 78,
            class: 'high',
            summary:
              'It handles sensitive data of customers and may delete it.',
            previousScore: 46,
          }),
        },
      }),
    denied: name =>
      fixtureDetail(now, { summary: { name, title: 'Desk map' } }),
    'not-mine': name =>
      fixtureDetail(now, {
        summary: { name, title: 'Price list' },
        detail: { mayWrite: false },
      }),
    retired: name =>
      fixtureDetail(now, {
        summary: { name, title: 'Old rota', state: 'retired' },
        daysLeft: 20,
      }),
    archived: name =>
      fixtureDetail(now, {
        summary: { name, title: 'Welcome kit', state: 'archived' },
        daysLeft: -20,
        detail: {
          gate: fixtureDecision(now, {
            checked: false,
            violations: [],
            warnings: [],
          }),
        },
      }),
  };
  return Object.fromEntries(
    Object.entries(states).map(([name, make]) => [
      name,
      withLifecycle(now, make(name)),
    ]),
  );
}

function withLifecycle(now: DateTime, detail: AppDetail): AppDetail {
  const { state, name } = detail.summary;
  const idle = {
    lastUsedAt: iso(now.minus({ days: 9 })),
    idleSince: iso(now.minus({ days: 2 })),
  };
  const notMine = {
    allowed: false,
    whyNot: 'Only its owner, a co-owner or its sponsor may renew it.',
  };
  return {
    ...detail,
    lifecycle: fixtureLifecycle(now, detail, {
      ...(state === 'idle' ? idle : {}),
      ...(name === 'not-mine' ? { renew: notMine, retire: notMine } : {}),
    }),
  };
}
