import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { migrationsDir } from '../database/migrate';
import type { EscalationViewer } from '../escalations/types';
import { loadPolicy, type Policy } from './Policy';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';
const DAY_MS = 86_400_000;

const admin: EscalationViewer = {
  actor: 'user:default/platform-admin',
  isUser: true,
  claims: ['user:default/platform-admin'],
  roles: new Set(['platform-admin']),
};

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('limits on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  function start() {
    const clock = new TestClock('2026-11-16T10:00:00.000Z');
    const services = createTestServices({ knex, policy, clock });
    const { apps, appService, escalations, manifests } = services;
    return {
      ...services,
      /** With the longest life and the largest budget there is, unless told. */
      async push(tier: string, ttlDays = 365) {
        const app = {
          ...{ tier, budget: { monthly: 500, currency: 'EUR' } },
          lifecycle: {
            ...{ state: 'prototype', created_at: '2026-01-01' },
            ttl_days: ttlDays,
          },
        };
        await manifests.register({
          ...{ ref, actor, source: { kind: 'push', subject: actor } },
          content: Buffer.from(manifestText(app)),
        });
      },
      async limits() {
        const app = await apps.find(ref);
        const { ttl, budget } = app ?? {};
        expect(ttl?.expiresAtMs).toBe(
          (ttl?.startsAtMs ?? 0) + (ttl?.days ?? 0) * DAY_MS,
        );
        return {
          allowed: app?.allowedTier,
          days: ttl?.days,
          budget: (budget?.monthlyMicros ?? 0) / 1_000_000,
          hard: budget?.hard,
          renewals: app?.tierDetail?.limits.maxRenewals,
        };
      },
      hints: async () => (await appService.get(ref, true)).hints,
      async approve(tier: 'controlled' | 'production') {
        const { escalation } = await escalations.ask(
          {
            ...{ app: ref, kind: 'approval', requestedTier: tier },
            reason: 'The canteen relies on it',
            expiresAt: '2027-01-20T10:00:00Z',
          },
          actor,
        );
        await escalations.decide(escalation.id, { action: 'approve' }, admin);
      },
    };
  }

  const sandbox = { days: 90, budget: 20, hard: true, renewals: 3 };

  it.each(['controlled', 'production'])(
    'writing tier: %s into the manifest lifts none, however often',
    async tier => {
      const { apps, limits, push } = start();
      await push(tier);
      expect(await limits()).toEqual({ ...sandbox, allowed: undefined });
      await push('sandbox');
      expect(await limits()).toEqual({ ...sandbox, allowed: 'sandbox' });
      await push(tier);
      expect(await limits()).toEqual({ ...sandbox, allowed: 'sandbox' });
      expect(await apps.find(ref)).toMatchObject({ tier, blocked: true });
    },
  );

  it('says so to the owner, and what to do', async () => {
    const { hints, push } = start();
    await push('controlled');
    expect(await hints()).toEqual([
      expect.stringMatching(
        /asks for the controlled tier, .* limits of the sandbox tier hold: 90 days, 20 EUR a month\. Do what the gate lists/,
      ),
    ]);
    await push('sandbox');
    expect(await hints()).toEqual([]);
  });

  it('are those of a tier that was approved, and stay when the manifest asks for more', async () => {
    const { approve, limits, push } = start();
    await push('controlled');
    await approve('controlled');
    const controlled = {
      ...{ allowed: 'controlled', days: 180, budget: 500, hard: false },
    };
    expect(await limits()).toEqual(controlled);
    await push('production');
    expect(await limits()).toEqual(controlled);
  });

  it('are those of a tier that the gate let it into', async () => {
    const { limits, push, sboms, tests } = start();
    await push('controlled', 180);
    await tests.upload({ ref, total: 5, failed: 0, actor });
    expect(await limits()).toEqual({ ...sandbox, allowed: undefined });
    await sboms.upload({
      ref,
      actor,
      content: Buffer.from(
        JSON.stringify({
          ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
          components: [{ type: 'library', name: 'qs', version: '1.0.0' }],
        }),
      ),
    });
    expect(await limits()).toMatchObject({ allowed: 'controlled', days: 180 });
  });

  it('never shorten what was granted; only who asks for fewer days gets fewer', async () => {
    const { approve, limits, push } = start();
    await push('production');
    await approve('production');
    expect(await limits()).toMatchObject({ days: 365, hard: false });
    await push('sandbox');
    expect(await limits()).toMatchObject({
      ...{ allowed: 'sandbox', days: 365, budget: 20, hard: true },
    });
    await push('sandbox', 60);
    expect(await limits()).toMatchObject({ days: 60 });
    await push('production');
    expect(await limits()).toMatchObject({ days: 90, budget: 20 });
  });

  it('of apps that were there before are those of their last allowed decision', async () => {
    const { limits, push } = start();
    await push('sandbox');
    await push('production');
    const name = '20261127000500_allowed_tier.js';
    await knex.migrate.down({ ...{ directory: migrationsDir, name } });
    await knex.migrate.up({ ...{ directory: migrationsDir, name } });
    expect(await limits()).toMatchObject({ allowed: 'sandbox' });
  });
});
