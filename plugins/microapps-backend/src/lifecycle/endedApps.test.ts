import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { Stage } from '@microapps/backstage-plugin-microapps-policy';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import type { AppState } from '../apps/types';
import type { EscalationViewer } from '../escalations/types';
import { loadPolicy, type Policy } from '../gates/Policy';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const other = { namespace: 'default', name: 'other' };
const actor = 'user:default/creator';
const reason = 'The canteen closed';
const signal = new AbortController().signal;

const admin: EscalationViewer = {
  actor: 'user:default/platform-admin',
  isUser: true,
  claims: ['user:default/platform-admin'],
  roles: new Set(['platform-admin']),
};

const sbom = Buffer.from(
  JSON.stringify({
    ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
    components: [{ type: 'library', name: 'qs', version: '1.0.0' }],
  }),
);

const day = (n: number) =>
  new Date(Date.parse('2026-11-16T10:00:00Z') + n * 86_400_000).toISOString();

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('ended apps on %s', id => {
  let knex: Knex;
  let clock: TestClock;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = new TestClock();
  });

  async function start() {
    const services = createTestServices({ clock, knex, policy });
    const register = (
      app: AppRef,
      changes: Record<string, unknown> = {},
      by = actor,
    ) =>
      services.manifests.register({
        ref: app,
        content: Buffer.from(manifestText({ name: app.name, ...changes })),
        source: { kind: 'push', subject: actor },
        actor: by,
      });
    await register(ref);
    return {
      ...services,
      register,
      stateOf: async (app: AppRef) => (await services.apps.find(app))?.state,
      ask: async (stage: Stage) => {
        const { allowed, violations } = await services.gates.gate(
          ref,
          { stage },
          actor,
        );
        return {
          allowed,
          said: violations
            .filter(({ ruleId }) => ruleId === 'app-not-running')
            .map(({ title, fix }) => `${title}. ${fix}`),
        };
      },
      async deleteIt(...refs: AppRef[]) {
        for (const app of refs) {
          await services.lifecycle.retire({ ref: app, reason, actor });
        }
        clock.set(day(61));
        await services.sweepTask.run();
      },
    };
  }

  it.each<[AppState, RegExp]>([
    ['archived', /is archived\. .*reactivate it/],
    ['retired', /is retired\. .*reactivate it/],
    ['suspended', /is suspended\. Ask a platform admin/],
  ])('nothing %s is built or put into use', async (state, words) => {
    const { ask } = await start();
    await knex('apps').update({ state });
    for (const stage of ['build', 'deploy', 'promote'] as const) {
      const { allowed, said } = await ask(stage);
      expect([stage, allowed, said]).toEqual([
        stage,
        false,
        [expect.stringMatching(words)],
      ]);
    }
    expect(await ask('commit')).toEqual({ allowed: true, said: [] });
  });

  it('an archived app comes back by renewing and by reactivating, open as before', async () => {
    const { apps, ask, audit, gates, lifecycle, reassessTask, sweepTask } =
      await start();
    for (const [n, step] of [
      [31, 'renew'],
      [62, 'reactivate'],
    ] as const) {
      clock.set(day(n));
      await sweepTask.run();
      // Pages follow without being asked.
      await reassessTask.run(signal);
      expect(await apps.find(ref)).toMatchObject({
        ...{ state: 'archived', blocked: true, toDo: 1 },
      });
      const { done } = await lifecycle[step]({ ref, reason, actor });
      const after = await apps.find(ref);
      expect([done, after?.state, after?.blocked]).toEqual([
        ...[true, 'active', false],
      ]);
      const shown = await gates.decision(after?.gateDecisionId ?? '');
      expect(shown).toMatchObject({ stage: 'deploy', allowed: true });
      expect((await ask('deploy')).allowed).toBe(true);
    }
    const { items } = await audit.timelineOf(ref, { limit: 99 });
    expect(items.map(({ action }) => action)).not.toContain('gate-closed');
  });

  it('nothing but a registration by somebody touches a deleted app', async () => {
    const portal = await start();
    const { apps, assessor, escalations, gates, lifecycle, register } = portal;
    const asked = await escalations.ask(
      {
        ...{ app: ref, kind: 'tier', requestedTier: 'controlled', reason },
        expiresAt: day(80),
      },
      actor,
    );
    const { escalation } = await escalations.decide(
      asked.escalation.id,
      { action: 'approve' },
      admin,
    );
    await portal.deleteIt(ref);
    const deleted = await apps.find(ref);
    expect(deleted?.state).toBe('deleted');

    const refused = 'It was deleted on 16 January 2027. Register it again';
    for (const attempt of [
      () => assessor.plan(ref),
      () => portal.sboms.upload({ ref, content: sbom, actor }),
      () => portal.tests.upload({ ref, total: 1, failed: 0, actor }),
      () => lifecycle.renew({ ref, reason, actor }),
      () => lifecycle.reactivate({ ref, reason, actor }),
      () =>
        escalations.ask(
          { app: ref, kind: 'ttl', requestedTtlDays: 99, reason },
          actor,
        ),
      () => register(ref, {}, 'system'),
      () => register(ref, { version: '2.0.0' }, 'system'),
    ]) {
      await expect(attempt()).rejects.toThrow(refused);
      await expect(attempt()).rejects.toThrow(ConflictError);
    }
    await portal.reassessTask.run(signal);
    await portal.ownerTask.run(signal);
    expect(await portal.ask('deploy')).toEqual({
      allowed: false,
      said: [
        expect.stringMatching(/is deleted\. .*register its microapp.yaml/),
      ],
    });
    const outline = await escalations.outline({
      ...{ app: ref, ruleId: 'owner-missing', kind: 'approval' },
    });
    expect(outline.whyNot).toContain(refused);
    const item = await escalations.get(escalation.id);
    const insight = await escalations.insight(item, {
      ...{ filter: { kind: 'all' }, viewer: admin },
    });
    expect(insight.comparisons).toEqual([]);
    // It ends by itself on day 80, and may be taken back before.
    await escalations.decide(
      escalation.id,
      { action: 'revoke', comment: 'It is gone' },
      admin,
    );
    expect(await apps.find(ref)).toEqual(deleted);
    const { items } = await gates.decisionsOf(ref, { limit: 1 });
    expect(items[0]).toMatchObject({ stage: 'deploy', allowed: false });
  });

  it('what was approved of a deleted app ends with it', async () => {
    const { apps, deleteIt, escalations, escalationTask, gates, register } =
      await start();
    for (const [kind, expiresAt] of [
      ['approval', day(80)],
      ['tier', day(90)],
    ] as const) {
      const { escalation } = await escalations.ask(
        { app: ref, kind, requestedTier: 'production', reason, expiresAt },
        actor,
      );
      await escalations.decide(escalation.id, { action: 'approve' }, admin);
    }
    await deleteIt(ref);
    clock.set(day(63));
    await register(ref, { tier: 'production' });
    const app = await apps.find(ref);
    expect(app).toMatchObject({ state: 'active', ttl: { renewalsUsed: 0 } });
    const { violations } = await gates.decision(app?.gateDecisionId ?? '');
    expect(violations.map(({ ruleId }) => ruleId)).toContain(
      'approval-missing',
    );
    await escalationTask.run(signal);
    const list = await escalations.list({
      ...{ filter: { kind: 'all' }, viewer: admin, app: ref },
    });
    expect(list.items.map(({ escalation }) => escalation.status)).toEqual([
      ...['lapsed', 'lapsed'],
    ]);
  });

  it('the feed takes deleted apps out, and puts in again who comes back', async () => {
    const { deleteIt, events, manifests, register, stateOf } = await start();
    const published: unknown[] = [];
    await events.subscribe({
      ...{ id: 'test', topics: ['microapps.manifests.changed'] },
      onEvent: async ({ eventPayload }) => {
        published.push(eventPayload);
      },
    });
    await register(other);
    const { after } = await manifests.changesAfter(0, 10);
    await deleteIt(ref, other);
    expect(await stateOf(other)).toBe('deleted');
    const changes = await manifests.changesAfter(after, 10);
    expect(changes.items.map(({ name, removed }) => [name, removed])).toEqual(
      expect.arrayContaining([
        ['lunch-picker', true],
        ['other', true],
      ]),
    );
    expect(changes.items.map(({ sequence }) => sequence)).toEqual([
      ...[after + 1, after + 2],
    ]);
    expect(published.at(-1)).toEqual({ sequence: after + 2 });
    await register(ref);
    const next = await manifests.changesAfter(after + 2, 10);
    expect(next.items).toEqual([
      expect.objectContaining({ name: 'lunch-picker', removed: false }),
    ]);
    expect(await stateOf(ref)).toBe('active');
  });

  it('a decision on facts that changed meanwhile is not written', async () => {
    const { assessor, gates, register } = await start();
    const plan = assessor.plan.bind(assessor);
    let changed = false;
    jest.spyOn(assessor, 'plan').mockImplementation(async (...given) => {
      const planned = await plan(...given);
      if (!changed) {
        changed = true;
        await register(ref, { purpose: 'Something else' });
      }
      return planned;
    });
    const decision = await gates.gate(ref, { stage: 'build' }, actor);
    const { manifest } = await gates.factsOf(decision);
    expect(manifest.purpose).toBe('Something else');
    const { items } = await gates.decisionsOf(ref, { limit: 9 });
    expect(items.filter(({ stage }) => stage === 'build')).toHaveLength(1);
  });
});
