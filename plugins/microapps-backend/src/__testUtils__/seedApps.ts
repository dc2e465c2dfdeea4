import type { Knex } from 'knex';
import type { AppRecord, AppStore } from '../apps/types';

const NOW = Date.parse('2026-11-16T10:00:00Z');
const DAY = 24 * 3_600_000;

const tiers = ['sandbox', 'controlled', 'production'] as const;
const stages = ['prototype', 'approved', 'production', 'retired'] as const;
const classes = ['low', 'medium', 'high'] as const;

/** The n-th app: values repeat in different rhythms, so that ties are common. */
export function appRecord(n: number): AppRecord {
  const name = `app-${String(n).padStart(4, '0')}`;
  const team = `Team-${n % 5}`;
  const score = (n * 37) % 101;
  const odd: Record<number, string> = { 1: '100% sure', 2: 'a_b', 3: 'a\\b' };
  return {
    namespace: n % 7 === 0 ? 'other' : 'default',
    name,
    revision: 1,
    title: `App ${name.slice(4)}`,
    purpose: odd[n] ?? `Purpose ümlaut ${name.slice(4)}`,
    version: '1.0.0',
    owner: {
      name: 'Ada',
      team,
      teamRef: `group:default/${team.toLowerCase()}`,
      contact: 'ada@example.com',
      contactRef: undefined,
      developer: n % 3 === 0 ? undefined : n % 3 === 1,
    },
    hasSponsor: false,
    manifestDigest: `sha256:${name}`,
    source: { kind: 'push', url: undefined, subject: 'external:ci' },
    stage: stages[n % 4],
    state: n % 11 === 0 ? 'archived' : 'active',
    tier: tiers[n % 3],
    tierDerived: n % 2 === 0,
    tierDetail: undefined,
    risk:
      n % 13 === 0
        ? undefined
        : {
            score,
            class: classes[Math.min(2, Math.floor(score / 34))],
            contributions: [],
            ratings: { security: 'low', privacy: 'low', business: 'low' },
            blastRadius: 1,
            defaultTtlDays: 90,
            summary: 'Low risk.',
            computedAtMs: NOW,
            previousScore: undefined,
          },
    ttl: {
      startsAtMs: NOW - 20 * DAY,
      expiresAtMs: NOW + ((n % 40) - 3) * DAY,
      days: 30,
      from: 'manifest',
      renewalsUsed: 0,
    },
    lifecycle: {},
    reassessAtMs: NOW + DAY,
    blocked: n % 6 === 0,
    toDo: n % 6 === 0 ? 2 : 0,
    gateDecisionId: undefined,
    sbom:
      n % 4 === 0
        ? undefined
        : {
            digest: `sha256:sbom-${n}`,
            components: (n * 7) % 50,
            withoutLicense: 0,
            uploadedAtMs: NOW,
            format: 'CycloneDX 1.6',
            appVersion: '1.0.0',
          },
    cost:
      n % 5 === 0
        ? undefined
        : {
            month: n % 8 === 0 ? '2026-10' : '2026-11',
            amountMicros: ((n * 11) % 60) * 1_000_000,
            currency: n % 9 === 0 ? 'USD' : 'EUR',
            lastDay: '2026-11-15',
            forecastMicros: undefined,
          },
    budget:
      n % 10 === 1
        ? undefined
        : { monthlyMicros: 20_000_000, currency: 'EUR', hard: n % 2 === 0 },
    registeredAtMs: NOW - 20 * DAY,
    updatedAtMs: NOW - (n % 25) * DAY,
  };
}

export async function seedApps(
  knex: Knex,
  store: AppStore,
  count: number,
  from = 0,
): Promise<AppRecord[]> {
  const apps = Array.from({ length: count }, (_, index) =>
    appRecord(from + index),
  );
  await knex.transaction(async tx => {
    for (const [index, app] of apps.entries()) {
      const { sbom, cost } = app;
      await store.write(tx, app, {
        ownerRefs: [app.owner.teamRef ?? ''],
        sponsorRefs: (from + index) % 10 === 0 ? ['user:default/mentor'] : [],
      });
      if (sbom || cost) {
        await store.patch(tx, app, { sbom, cost });
      }
    }
  });
  return apps;
}
