import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import type { EscalationRequest } from './EscalationService';
import type { EscalationViewer } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const creator = 'user:default/creator';
const admin: EscalationViewer = {
  actor: 'user:default/platform-admin',
  isUser: true,
  claims: [],
  roles: new Set(['platform-admin']),
};
const end = '2026-11-26T10:00:00.000Z';
const justBefore = '2026-11-26T09:59:59.999Z';
const reason = 'The fair lasts until then.';

interface Answer {
  violations: { ruleId: string }[];
  warnings: { ruleId: string }[];
}

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 10_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('more than the tier on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  async function start(changes: Record<string, unknown> = {}) {
    const clock = new TestClock();
    const services = createTestServices({ knex, policy, clock });
    const { escalations, gates } = services;
    const register = (name: string, more: Record<string, unknown> = {}) =>
      services.manifests.register({
        ref: { namespace: 'default', name },
        content: Buffer.from(manifestText({ name, ...changes, ...more })),
        source: { kind: 'push', subject: creator },
        actor: creator,
      });
    await register(ref.name);
    return {
      ...services,
      register,
      async grant(request: Partial<EscalationRequest>) {
        const { escalation } = await escalations.ask(
          { app: ref, reason, expiresAt: end, ...request },
          creator,
        );
        await escalations.decide(escalation.id, { action: 'approve' }, admin);
        return escalation.id;
      },
      async app() {
        const app = await services.apps.find(ref);
        if (!app) {
          throw new Error('The app is gone');
        }
        return app;
      },
      /** Rules that the gate and the evaluation of the manifest object to, or warn of. */
      async objections(question: Parameters<typeof gates.gate>[1]) {
        const idsOf = (answer: Answer | undefined) =>
          [...(answer?.violations ?? []), ...(answer?.warnings ?? [])]
            .map(({ ruleId }) => ruleId)
            .sort();
        const answer = await gates.gate(ref, question, creator);
        const draft = await gates.evaluate(
          { ...question, manifest: manifestText(changes) },
          creator,
          ref,
        );
        expect(idsOf(draft.decision)).toEqual(idsOf(answer));
        return idsOf(answer);
      },
      runTask: () => services.escalationTask.run(new AbortController().signal),
      noticeTitles: async () => {
        const rows = await knex('outbox')
          .where('kind', 'notice')
          .orderBy('sequence');
        return rows.map(({ payload }) => JSON.parse(payload).title);
      },
    };
  }

  it('a longer life is given while it lasts, kept afterwards, and not given again', async () => {
    const portal = await start({
      lifecycle: {
        state: 'prototype',
        created_at: '2026-01-01',
        ttl_days: 200,
      },
    });
    const { app, clock, grant, lifecycle, objections, runTask } = portal;
    const rule = 'ttl-over-tier-maximum';
    const exceptions = async () =>
      (await portal.gates.gate(ref, { stage: 'deploy' }, creator))
        .exceptionsUsed;
    expect(await objections({ stage: 'deploy' })).toContain(rule);
    expect((await app()).ttl).toMatchObject({ days: 90, from: 'tier-maximum' });

    await grant({ kind: 'ttl', requestedTtlDays: 200 });
    expect(await objections({ stage: 'deploy' })).not.toContain(rule);

    clock.set(justBefore);
    await runTask();
    // Near its end people are warned, and it still counts.
    expect(await objections({ stage: 'deploy' })).toContain(rule);
    expect(await exceptions()).toHaveLength(1);
    const renewed = await lifecycle.renew({ ref, reason, actor: creator });
    expect(renewed.done).toBe(true);
    const endsAtMs = Date.parse(justBefore) + 200 * 86_400_000;
    expect((await app()).ttl).toMatchObject({
      expiresAtMs: endsAtMs,
      days: 200,
    });

    clock.set(end);
    expect(await exceptions()).toEqual([]);
    expect(await objections({ stage: 'deploy' })).toContain(rule);
    expect((await lifecycle.describe(await app(), true)).renewsTo).toBe(
      '2027-02-24T10:00:00.000Z',
    );
    await runTask();
    expect((await app()).ttl).toMatchObject({ expiresAtMs: endsAtMs });

    // What was given is not taken back: the sweep lets it live to its end.
    clock.set(new Date(endsAtMs - 1).toISOString());
    await portal.sweepTask.run();
    expect((await app()).state).toBe('active');
    clock.set(new Date(endsAtMs).toISOString());
    await portal.sweepTask.run();
    expect((await app()).state).toBe('archived');
  });

  it('a life longer than the tier gives stays as short for those who only ask', async () => {
    const { app, clock, escalations, lifecycle } = await start({
      lifecycle: { state: 'prototype', created_at: '2026-01-01' },
    });
    await escalations.ask(
      { app: ref, kind: 'ttl', requestedTtlDays: 200, reason, expiresAt: end },
      creator,
    );
    for (const day of ['17', '18', '19']) {
      clock.set(`2026-11-${day}T10:00:00.000Z`);
      await lifecycle.renew({ ref, reason, actor: creator });
    }
    expect((await app()).ttl.days).toBeLessThanOrEqual(90);
    clock.set('2026-11-20T10:00:00.000Z');
    await expect(
      lifecycle.renew({ ref, reason, actor: creator }),
    ).rejects.toThrow('renewed 3 times in a row');
  });

  it('a budget above the cap holds until its end', async () => {
    const { app, clock, grant, runTask } = await start({
      budget: { monthly: 100, currency: 'EUR' },
    });
    const monthly = async () =>
      ((await app()).budget?.monthlyMicros ?? 0) / 1_000_000;
    expect(await monthly()).toBe(20);
    await grant({ kind: 'budget', requestedMonthlyBudget: 80 });
    expect(await monthly()).toBe(80);
    clock.set(justBefore);
    await runTask();
    expect(await monthly()).toBe(80);
    clock.set(end);
    await runTask();
    expect(await monthly()).toBe(20);
  });

  it('a higher tier is open until its end, and no tier above it', async () => {
    const { clock, grant, objections } = await start();
    const missing = 'approval-missing';
    const promote = { stage: 'promote', tier: 'production' } as const;
    expect(await objections(promote)).toContain(missing);
    await grant({ kind: 'tier', requestedTier: 'controlled' });
    expect(await objections(promote)).toContain(missing);
    await grant({ kind: 'tier', requestedTier: 'production' });
    expect(await objections(promote)).not.toContain(missing);
    clock.set(justBefore);
    expect(await objections(promote)).not.toContain(missing);
    clock.set(end);
    expect(await objections(promote)).toContain(missing);
  });

  const network = {
    tier: 'controlled',
    runtime: {
      allowed_runtimes: ['nodejs:24'],
      outbound_network: 'restricted',
      allowed_third_parties: ['maps.example.com', 'files.example.net'],
    },
  };
  const exception = {
    ruleId: 'third-party-not-approved',
    value: 'maps.example.com',
  };

  it('shows what was decided about the same elsewhere, and only that', async () => {
    const { escalations, grant, register } = await start(network);
    const other = { namespace: 'default', name: 'dinner-picker' };
    await register(other.name);
    const decided = await grant({ ...exception, app: other });
    await grant({ ...exception, app: other, value: 'files.example.net' });
    const own = await escalations.ask(
      { app: ref, ...exception, reason, expiresAt: end },
      creator,
    );
    const similarOf = async (
      item: typeof own,
      filter: Parameters<typeof escalations.insight>[1]['filter'],
    ) => {
      const { similar } = await escalations.insight(item, {
        filter,
        viewer: admin,
      });
      return similar.map(({ escalation }) => escalation.id);
    };
    expect(await similarOf(own, { kind: 'all' })).toEqual([decided]);
    expect(await similarOf(own, { kind: 'none' })).toEqual([]);
    // One that still waits is no example to follow.
    const settled = await escalations.get(decided);
    expect(await similarOf(settled, { kind: 'all' })).toEqual([]);
  });

  it('says once that an exception ends, three days before', async () => {
    const { clock, grant, noticeTitles, runTask } = await start(network);
    await grant(exception);
    await grant({
      ...exception,
      value: 'files.example.net',
      expiresAt: '2026-11-18T10:00:00.000Z',
    });
    const soon = async () =>
      (await noticeTitles()).filter(title => /\buntil\b/.test(title));
    // Whoever got it for two days knows when it ends.
    await runTask();
    clock.set('2026-11-23T09:59:59.999Z');
    await runTask();
    expect(await soon()).toEqual([]);
    clock.set('2026-11-23T10:00:00.000Z');
    await runTask();
    await runTask();
    clock.set(justBefore);
    await runTask();
    expect(await soon()).toEqual([
      'Lunch picker may talk to maps.example.com until 26 November 2026',
    ]);
  });
});
