import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import { creator, creators, mentor } from '../__testUtils__/catalogEntities';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import { DefaultLifecycleService } from './DefaultLifecycleService';
import { defaultLifecycleSettings } from './settings';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';
const reason = 'Still needed by the canteen';

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('lifecycle on %s', id => {
  let knex: Knex;
  let clock: TestClock;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = new TestClock();
  });

  async function start(changes: Record<string, unknown> = {}) {
    const services = createTestServices({
      ...{ clock, knex, policy },
      entities: [creators, creator, mentor],
    });
    const register = (app: AppRef, more: Record<string, unknown> = {}) =>
      services.manifests.register({
        ref: app,
        content: Buffer.from(manifestText({ name: app.name, ...more })),
        source: { kind: 'push', subject: actor },
        actor,
      });
    await register(ref, changes);
    const scheduler = mockServices.scheduler();
    await services.sweepTask.schedule(scheduler);
    return {
      /** The task as it is registered. */
      sweep: () => scheduler.triggerTask('lifecycle-sweep'),
      ...services,
      register,
      async app() {
        const found = await services.apps.find(ref);
        if (!found) {
          throw new Error('The app is gone');
        }
        return found;
      },
      async actions() {
        const { items } = await services.audit.timelineOf(ref, { limit: 99 });
        return items.map(({ action }) => action).reverse();
      },
      outboxOf: async (kind: string) =>
        (await knex('outbox').where({ kind }).orderBy('sequence')).map(row =>
          JSON.parse(row.payload),
        ),
    };
  }

  const day = (n: number) =>
    new Date(Date.parse('2026-11-16T10:00:00Z') + n * 86_400_000).toISOString();

  it('renews from today, counts, and asks the gate', async () => {
    const { app, audit, gates, lifecycle } = await start();
    clock.set(day(10));
    const outcome = await lifecycle.renew({ ref, reason, actor });
    expect(outcome).toMatchObject({
      done: true,
      message: 'It is renewed until 26 December 2026.',
      decision: { stage: 'renew', allowed: true },
    });
    expect((await app()).ttl).toEqual({
      startsAtMs: Date.parse(day(10)),
      expiresAtMs: Date.parse(day(40)),
      days: 30,
      from: 'manifest',
      renewalsUsed: 1,
    });
    expect(outcome.app).toEqual(await app());
    const [newest] = (await audit.timelineOf(ref, { limit: 1 })).items;
    expect(newest).toMatchObject({
      ...{ actor, reason, action: 'app-renewed' },
      text: 'Renewed until 26 December 2026.',
      decisionId: outcome.decision?.id,
    });
    expect(await gates.decision(outcome.decision?.id ?? '')).toMatchObject({
      stage: 'renew',
    });
  });

  it('renews a sandbox app three times in a row, and more only with an approval', async () => {
    const { app, apps, assessor, audit, lifecycle, outbox } = await start();
    for (const n of [10, 20, 30]) {
      clock.set(day(n));
      await lifecycle.renew({ ref, reason, actor });
    }
    clock.set(day(40));
    await expect(lifecycle.renew({ ref, reason, actor })).rejects.toThrow(
      'It was renewed 3 times in a row, and a sandbox app gets no more than 3.',
    );
    const { renew, renewsTo } = await lifecycle.describe(await app(), true);
    expect(renew.allowed).toBe(false);
    expect(renewsTo).toBeUndefined();
    const allowed = DefaultLifecycleService.create({
      ...{ apps, assessor, audit, clock, knex, outbox },
      settings: defaultLifecycleSettings,
      allowance: {
        allowanceOf: async () => ({
          escalationId: 'one',
          endsAtMs: Date.parse(day(60)),
          maxTtlDays: 120,
        }),
      },
    });
    await expect(allowed.renew({ ref, reason, actor })).resolves.toMatchObject({
      done: true,
    });
    expect(await app()).toMatchObject({
      ttl: { renewalsUsed: 4 },
      lifecycle: { grantedTtlDays: 120 },
    });
  });

  it('is not renewed where the gate says no, and says why', async () => {
    const { actions, app, lifecycle } = await start({
      tier: 'controlled',
      classification: { data: 'confidential', pii: 'partial' },
      security: {
        secrets_policy: 'vault-only',
        require_sbom: true,
        require_tests: true,
      },
    });
    clock.set(day(5));
    const before = await app();
    const outcome = await lifecycle.renew({ ref, reason, actor });
    expect(outcome).toMatchObject({
      done: false,
      decision: { allowed: false, stage: 'renew' },
    });
    expect((await app()).ttl).toEqual(before.ttl);
    expect((await actions()).at(-1)).toBe('renewal-denied');
  });

  it('lets one of two people at once win, and tells the other', async () => {
    const { app, lifecycle } = await start();
    clock.set(day(3));
    const results = await Promise.allSettled([
      lifecycle.renew({ ref, reason, actor: 'user:default/rebecca.yu' }),
      lifecycle.renew({ ref, reason, actor: 'user:default/rebecca.yu' }),
      lifecycle.retire({ ref, reason, actor: 'user:default/rebecca.yu' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    const lost = results.flatMap(result =>
      result.status === 'rejected' ? [String(result.reason.message)] : [],
    );
    expect(lost).toHaveLength(2);
    for (const words of lost) {
      expect(words).toMatch(
        /Rebecca Yu (renewed|retired) it|retired already|Bring it back/,
      );
    }
    expect((await app()).ttl.renewalsUsed).toBeLessThanOrEqual(1);
    await lifecycle.renew({ ref, reason, actor }).catch(() => undefined);
    await expect(lifecycle.renew({ ref, reason, actor })).rejects.toThrow();
  });

  it('tells who clicks twice that it is done already', async () => {
    const { app, lifecycle } = await start();
    clock.set(day(3));
    await lifecycle.renew({ ref, reason, actor });
    await expect(lifecycle.renew({ ref, reason, actor })).rejects.toThrow(
      'Creator renewed it a moment ago.',
    );
    expect((await app()).ttl.renewalsUsed).toBe(1);
  });

  it('retires, brings back within the grace period, and not after it', async () => {
    const { app, lifecycle, outboxOf, register } = await start();
    clock.set(day(2));
    await lifecycle.retire({ ref, reason, actor });
    expect(await app()).toMatchObject({
      state: 'retired',
      lifecycle: {
        retiredAtMs: Date.parse(day(2)),
        deletesAtMs: Date.parse(day(62)),
      },
    });
    await expect(lifecycle.retire({ ref, reason, actor })).rejects.toThrow(
      'It is retired already.',
    );
    await expect(lifecycle.renew({ ref, reason, actor })).rejects.toThrow(
      'Bring it back instead.',
    );
    // A new manifest is taken in, and brings nothing back.
    await register(ref, { version: '1.0.1' });
    expect(await app()).toMatchObject({ state: 'retired', version: '1.0.1' });
    clock.set(day(61));
    await lifecycle.reactivate({ ref, reason, actor });
    expect(await app()).toMatchObject({
      state: 'active',
      ttl: { expiresAtMs: Date.parse(day(91)) },
      lifecycle: { deletesAtMs: undefined, retiredAtMs: undefined },
    });
    await lifecycle.retire({ ref, reason, actor });
    // Over before the sweep came by.
    clock.set(day(121));
    await expect(lifecycle.reactivate({ ref, reason, actor })).rejects.toThrow(
      'It could be brought back until 17 March 2027.',
    );
    expect((await outboxOf('lifecycle-changed')).map(({ to }) => to)).toEqual([
      'retired',
      'active',
      'retired',
    ]);
  });

  it.each([
    ['nothing but space', '  \u200b\n '],
    ['too few characters', 'ok'],
    ['more than 2,000 characters', 'x'.repeat(2_001)],
    ['control characters', 'because\u0000'],
  ])('refuses a reason of %s', async (_, bad) => {
    const { lifecycle } = await start();
    for (const step of ['renew', 'retire', 'reactivate'] as const) {
      await expect(
        lifecycle[step]({ ref, reason: bad, actor }),
      ).rejects.toMatchObject({ name: 'InputError' });
    }
  });

  it('knows when it was last used, whatever order the news come in', async () => {
    const { app, lifecycle, sweep } = await start();
    const used = (at: string) =>
      lifecycle.recordUsage({ ref, lastUsedAt: new Date(at), actor });
    clock.set(day(4));
    await used(day(3));
    await used(day(1));
    expect((await app()).lifecycle.lastUsedAtMs).toBe(Date.parse(day(3)));
    for (const bad of [day(5), '1970-01-01T00:00:00Z', 'never']) {
      await expect(used(bad)).rejects.toMatchObject({ name: 'InputError' });
    }
    clock.set(day(12));
    await sweep();
    expect(await app()).toMatchObject({
      state: 'idle',
      lifecycle: { idleSinceMs: Date.parse(day(10)) },
    });
    await used(day(9));
    expect((await app()).state).toBe('idle');
    await used(day(12));
    expect(await app()).toMatchObject({
      state: 'active',
      lifecycle: { idleSinceMs: undefined },
    });
  });

  it('announces, archives and deletes by itself through 400 days', async () => {
    const { actions, app, outboxOf, sweep } = await start({
      lifecycle: {
        state: 'prototype',
        created_at: '2026-01-01',
        ttl_days: 60,
      },
    });
    const states: string[] = [];
    for (let n = 0; n <= 400; n += 1) {
      clock.set(day(n));
      await sweep();
      await sweep();
      const { state } = await app();
      if (states.at(-1) !== `${state}`) {
        states.push(state);
      }
    }
    expect(states).toEqual(['active', 'archived', 'deleted']);
    expect(await actions()).toEqual([
      'manifest-registered',
      'expiry-announced',
      'expiry-announced',
      'expiry-announced',
      'app-archived',
      'deletion-announced',
      'app-deleted',
    ]);
    expect((await outboxOf('notice')).map(({ title }) => title)).toEqual([
      'Lunch picker ends in 30 days',
      'Lunch picker ends in 7 days',
      'Lunch picker ends tomorrow',
      'Lunch picker was archived',
      'Lunch picker is deleted in 7 days',
      'Lunch picker was deleted',
    ]);
    expect((await outboxOf('lifecycle-changed')).map(({ to }) => to)).toEqual([
      'archived',
      'deleted',
    ]);
    expect((await app()).lifecycle).toMatchObject({
      archivedAtMs: Date.parse(day(60)),
      deletedAtMs: Date.parse(day(120)),
    });
  });

  it('stops before a mass end, says so once, and goes on when an admin lets it', async () => {
    const { app, brake, outboxOf, register, sweep } = await start();
    for (let n = 0; n < 12; n += 1) {
      await register({ namespace: 'default', name: `app-${n}` });
    }
    clock.set(day(31));
    await sweep();
    await sweep();
    expect((await app()).state).toBe('active');
    expect(await brake.get()).toMatchObject({ planned: 13, limit: 10 });
    expect(
      (await outboxOf('notice')).filter(
        ({ topic }) => topic === 'microapps.brake',
      ),
    ).toHaveLength(1);
    const release = () =>
      brake.release({ actor: 'user:default/admin', reason: 'A clean-up day' });
    await release();
    await expect(release()).rejects.toMatchObject({ name: 'ConflictError' });
    await sweep();
    expect((await app()).state).toBe('archived');
    expect(await brake.get()).toBeUndefined();
  });

  it('takes a deleted name anew, with a new life', async () => {
    const { actions, app, lifecycle, register, sweep } = await start();
    await lifecycle.retire({ ref, reason, actor });
    clock.set(day(61));
    await sweep();
    expect((await app()).state).toBe('deleted');
    await expect(lifecycle.renew({ ref, reason, actor })).rejects.toThrow(
      'It was deleted on 16 January 2027.',
    );
    await register(ref);
    expect(await app()).toMatchObject({
      state: 'active',
      registeredAtMs: Date.parse(day(61)),
      ttl: { renewalsUsed: 0, startsAtMs: Date.parse(day(61)) },
      lifecycle: { deletedAtMs: undefined },
    });
    expect((await actions()).at(-1)).toBe('manifest-registered');
  });
});
