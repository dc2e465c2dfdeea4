import { ResponseError } from '@backstage/errors';
import type {
  Component,
  CostDays,
  TimelineEntry,
} from '@microapps/backstage-plugin-microapps-common';
import type { MicroappsApi } from '@microapps/backstage-plugin-microapps-react';
import type { DateTime } from 'luxon';
import { fixtureDecision, iso } from './fixtureDetail';
import { fixtureLifecycleResult } from './fixtureLifecycle';
import { fixtureStates } from './fixtureStates';

const ANSWER_DELAY_MS = 250;

type EntityApi = Pick<
  MicroappsApi,
  | 'getApp'
  | 'getCosts'
  | 'getComponents'
  | 'getTimeline'
  | 'getDecisions'
  | 'getDecision'
  | 'postGate'
  | 'postLifecycle'
  | 'evaluate'
  | 'getManifest'
  | 'getCurrentPolicy'
>;

/**
 * Stands in for the backend on the entity page: an app for each state, `slow`
 * that never answers, `broken` that fails, and no other.
 */
export function createFixtureEntityApi(now: DateTime): EntityApi {
  const states = fixtureStates(now);
  const later = async <T>(value: T): Promise<T> => {
    await new Promise(resolve => setTimeout(resolve, ANSWER_DELAY_MS));
    return value;
  };
  return {
    getApp: async ({ name }) => {
      if (name === 'slow') {
        return new Promise(() => {});
      }
      if (name === 'broken') {
        throw await refusal(500, 'Database is locked');
      }
      const detail = states[name];
      if (!detail) {
        throw await refusal(404, 'No such app');
      }
      return later(detail);
    },
    getCosts: () => later(costDays(now)),
    getComponents: (_app, query) => later(componentPage(query ?? {})),
    getTimeline: () =>
      later({ items: timeline(now), totalCount: timeline(now).length }),
    getDecisions: () => later({ items: [fixtureDecision(now)], totalCount: 1 }),
    getDecision: () =>
      later({
        decision: fixtureDecision(now),
        facts: { manifest: { name: 'lunch-picker' }, now: iso(now) },
      }),
    postGate: (_app, { stage, tier }) =>
      later(fixtureDecision(now, { stage, tier, decidedAt: iso(now) })),
    postLifecycle: async ({ name }, action) => {
      if (action === 'retire' && name === 'ends-soon') {
        throw await refusal(409, 'Rebecca Yu renewed it a moment ago.');
      }
      const result = fixtureLifecycleResult(now, states[name], action);
      states[name] = result.detail;
      return later(result.result);
    },
    evaluate: ({ stage, tier }) =>
      later({
        problems: [],
        decision: fixtureDecision(now, { stage, tier }),
      }),
    getManifest: ({ namespace, name }) =>
      later({
        namespace,
        name,
        content: `name: ${name}\n`,
        digest: 'sha256:0',
        source: { kind: 'push' as const },
        history: [],
      }),
    getCurrentPolicy: () =>
      later({ policyDigest: 'sha256:0', approved: [], rules: [] }),
  };
}

async function refusal(status: number, message: string): Promise<Error> {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error: { name: 'Error', message } }), {
      status,
      headers: { 'Content-Type': 'application/json' },
    }),
  );
}

function costDays(now: DateTime): CostDays {
  const items = Array.from({ length: 90 }, (_, index) => {
    const day = now.minus({ days: 90 - index });
    const weekend = day.weekday > 5 ? 0.45 : 1;
    const wave = 1 + 0.35 * Math.sin(index / 2.3) + 0.15 * Math.cos(index);
    return {
      date: day.toISODate() ?? '',
      amount: Math.round(62 * weekend * wave) / 100,
    };
  });
  return {
    items,
    currency: 'EUR',
    summary: {
      state: 'fine',
      month: now.toFormat('yyyy-MM'),
      amount: 12.4,
      budget: 20,
      currency: 'EUR',
      forecast: 17.2,
      hardCap: true,
    },
    otherCurrencies: [],
  };
}

const LICENSES = ['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause', 'MIT'];

function componentPage(query: {
  q?: string;
  license?: string;
  limit?: number;
  cursor?: string;
}) {
  const all: Component[] = Array.from({ length: 148 }, (_, index) => ({
    name: `${['qs', 'react', 'luxon', 'yaml', 'zod'][index % 5]}-${index}`,
    version: `${index % 7}.${index % 5}.${index % 3}`,
    type: 'library',
    purl: `pkg:npm/part-${index}@1.0.0`,
    licenses: index % 25 === 0 ? [] : [LICENSES[index % 5]],
    direct: index % 6 === 0,
  }));
  const found = all.filter(
    part =>
      part.name.includes(query.q ?? '') &&
      (!query.license || part.licenses.includes(query.license)),
  );
  const start = Number(query.cursor ?? 0);
  const end = start + (query.limit ?? 25);
  return {
    items: found.slice(start, end),
    totalCount: found.length,
    nextCursor: end < found.length ? `${end}` : undefined,
    licenses: [
      { license: 'MIT', count: 57 },
      { license: 'Apache-2.0', count: 30 },
      { license: 'ISC', count: 30 },
      { license: 'BSD-3-Clause', count: 25 },
    ],
  };
}

function timeline(now: DateTime): TimelineEntry[] {
  const entries: Omit<TimelineEntry, 'id' | 'at'>[] = [
    {
      actor: 'user:default/casey',
      action: 'gate-denied',
      text: 'Asked whether it may go to production: not yet, 2 things to do.',
      decisionId: 'decision-1',
    },
    {
      actor: 'service:ci-lunch',
      action: 'sbom-uploaded',
      text: 'The parts list of version 1.4.0 came in: 148 parts.',
    },
    {
      actor: 'user:default/ines',
      action: 'app-renewed',
      text: 'Renewed for 90 days.',
      reason: 'People use it every day.',
    },
    {
      actor: 'system',
      action: 'risk-changed',
      text: 'Risk went from 41 to 46: it talks to one more outside service.',
    },
    {
      actor: 'user:default/casey',
      action: 'manifest-registered',
      text: 'Registered from its manifest.',
    },
  ];
  return entries.map((entry, index) => ({
    ...entry,
    id: `entry-${index}`,
    at: iso(now.minus({ hours: 2 + index * index * 31 })),
  }));
}
