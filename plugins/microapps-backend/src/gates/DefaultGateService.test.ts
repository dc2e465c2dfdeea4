import type { Knex } from 'knex';
import {
  bundleDigest,
  type PolicyBundle,
} from '@microapps/backstage-plugin-microapps-policy';
import { WorkerPolicyEngine } from '@microapps/backstage-plugin-microapps-policy/node';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from './Policy';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

/** One that was closed answers every question with "could not be checked". */
async function failingEngine() {
  const engine = await WorkerPolicyEngine.create({ bundle: policy.bundle });
  await engine.close();
  return engine;
}

describe.each(databases.eachSupportedId())('gates on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  async function start(with_: Policy = policy) {
    const services = createTestServices({ knex, policy: with_ });
    await services.manifests.register({
      ref,
      content: Buffer.from(manifestText()),
      source: { kind: 'push', subject: actor },
      actor,
    });
    return services;
  }

  it('takes no approval from the manifest itself', async () => {
    const { gates, manifests } = createTestServices({ knex, policy });
    const content = Buffer.from(
      manifestText({
        tier: 'production',
        compliance: { approved_by: 'me', approval_date: '2026-11-01' },
      }),
    );
    const source = { kind: 'push' as const, subject: actor };
    await manifests.register({ ref, content, source, actor });
    const decision = await gates.gate(ref, { stage: 'deploy' }, actor);
    expect(decision.violations.map(({ ruleId }) => ruleId)).toContain(
      'approval-missing',
    );
  });

  it('stores what it was asked, on what, and what it said', async () => {
    const { audit, gates } = await start();
    const decision = await gates.gate(
      ref,
      { stage: 'deploy', tier: 'production', artifactDigest: 'sha256:abc' },
      'external:lunch-ci',
    );
    expect(decision).toMatchObject({
      allowed: false,
      checked: true,
      stage: 'deploy',
      tier: 'production',
    });
    const ids = decision.violations.map(({ ruleId }) => ruleId);
    expect(ids).toEqual(
      expect.arrayContaining(['approval-missing', 'sbom-required']),
    );
    expect(await gates.decision(decision.id)).toEqual(decision);
    expect(await gates.factsOf(decision)).toMatchObject({
      stage: 'deploy',
      tier: 'production',
      now: '2026-11-16T10:00:00.000Z',
      app: ref,
      owner: { team_found: true, contact_found: true },
      sbom: { present: false },
    });
    const { items } = await audit.timelineOf(ref, {
      action: 'gate-asked',
      limit: 5,
    });
    expect(items).toEqual([
      expect.objectContaining({
        actor: 'external:lunch-ci',
        decisionId: decision.id,
        text: `May go to production: no, ${ids.length} things to do.`,
      }),
    ]);
    await expect(gates.decision('nonsense')).rejects.toThrow(/no decision/);
  });

  it('shows the answer to the own question of an app, and to no other', async () => {
    const { apps, gates } = await start();
    const registered = (await apps.find(ref))?.gateDecisionId;
    await gates.gate(ref, { stage: 'deploy', tier: 'production' }, actor);
    await gates.gate(ref, { stage: 'build' }, actor);
    expect((await apps.find(ref))?.gateDecisionId).toBe(registered);
    const own = await gates.gate(ref, { stage: 'deploy' }, actor);
    expect(await apps.find(ref)).toMatchObject({
      gateDecisionId: own.id,
      blocked: false,
    });
  });

  it('pages decisions, newest first', async () => {
    const { gates } = await start();
    for (const stage of ['commit', 'build', 'promote'] as const) {
      await gates.gate(ref, { stage }, actor);
    }
    const first = await gates.decisionsOf(ref, { limit: 3 });
    expect(first.totalCount).toBe(4);
    expect(first.items.map(({ stage }) => stage)).toEqual([
      'promote',
      'build',
      'commit',
    ]);
    const second = await gates.decisionsOf(ref, {
      limit: 3,
      cursor: first.nextCursor,
    });
    expect(second.items.map(({ stage }) => stage)).toEqual(['deploy']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('replays a decision of an earlier policy with its very bytes', async () => {
    const earlier = await otherPolicy(policy);
    const { gates } = await start(earlier);
    const decision = await gates.gate(
      ref,
      { stage: 'deploy', tier: 'production' },
      actor,
    );
    expect(decision.violations[0].title).toMatch(/^Once upon a time: /);
    await earlier.engine.close();

    const now = createTestServices({ knex, policy });
    const fresh = await now.gates.gate(
      ref,
      { stage: 'deploy', tier: 'production' },
      actor,
    );
    expect(fresh.policyDigest).not.toBe(decision.policyDigest);
    for (const each of [decision, fresh]) {
      const { same, result } = await now.gates.replay(each);
      expect(same).toBe(true);
      expect(result.violations).toEqual(each.violations);
    }
    expect(
      await now.gates.replay({ ...decision, violations: [] }),
    ).toMatchObject({ same: false });
    const [{ count }] = await knex('policy_bundles').count({ count: '*' });
    expect(Number(count)).toBe(2);
  });

  it('denies, and keeps, what could not be checked', async () => {
    const late = {
      ...policy,
      engine: await failingEngine(),
    };
    const { apps, gates } = await start(late);
    expect(await apps.find(ref)).toMatchObject({
      blocked: true,
      risk: undefined,
      ttl: { days: 30 },
    });
    const decision = await gates.gate(ref, { stage: 'deploy' }, actor);
    expect(decision).toMatchObject({ allowed: false, checked: false });
    expect(await gates.decision(decision.id)).toMatchObject({
      allowed: false,
      checked: false,
      error: expect.any(String),
    });
    await late.engine.close();

    // What was known before stays while the policy fails, except the permission to go on.
    const healthy = createTestServices({ knex, policy });
    await healthy.gates.gate(ref, { stage: 'deploy' }, actor);
    const before = await apps.find(ref);
    expect(before).toMatchObject({ blocked: false, risk: { class: 'low' } });
    const lateAgain = {
      ...policy,
      engine: await failingEngine(),
    };
    const failing = createTestServices({ knex, policy: lateAgain });
    await failing.gates.gate(ref, { stage: 'deploy' }, actor);
    expect(await apps.find(ref)).toMatchObject({
      blocked: true,
      risk: before?.risk,
      ttl: before?.ttl,
      tier: before?.tier,
    });
    await lateAgain.engine.close();
  });

  it('asks a new policy about every app, and again what could not be checked', async () => {
    const late = {
      ...policy,
      engine: await failingEngine(),
    };
    const { apps } = await start(late);
    await late.engine.close();
    const run = (clock: TestClock, with_: Policy) =>
      createTestServices({ knex, policy: with_, clock }).reassessTask.run(
        new AbortController().signal,
      );
    const answer = async () => {
      const app = await apps.find(ref);
      const row = await knex('decisions')
        .where('id', app?.gateDecisionId)
        .first();
      return { digest: row.policy_digest, blocked: app?.blocked };
    };
    const { policyDigest } = policy.engine;
    await run(new TestClock('2026-11-16T10:04:00.000Z'), policy);
    expect(await answer()).toEqual({ digest: policyDigest, blocked: true });
    await run(new TestClock('2026-11-16T10:06:00.000Z'), policy);
    expect(await answer()).toEqual({ digest: policyDigest, blocked: false });

    const next = await otherPolicy(policy);
    await run(new TestClock('2026-11-16T10:07:00.000Z'), next);
    await run(new TestClock('2026-11-16T10:08:00.000Z'), next);
    await next.engine.close();
    expect(await answer()).toEqual({
      digest: next.engine.policyDigest,
      blocked: false,
    });
    const [{ count }] = await knex('decisions').count({ count: '*' });
    expect(Number(count)).toBe(3);
  });

  it('answers drafts without leaving a trace', async () => {
    const { gates } = await start();
    const [{ count: before }] = await knex('decisions').count({ count: '*' });
    const good = await gates.evaluate(
      { manifest: manifestText({ name: 'draft' }), stage: 'deploy' },
      actor,
    );
    expect(good).toMatchObject({
      decision: { id: 'draft', app: 'default/draft', checked: true },
      risk: { class: 'low' },
      tier: { effective: 'sandbox' },
      ttlDays: 30,
    });
    expect(await gates.evaluate({ manifest: 'name: [' }, actor)).toEqual({
      problems: [expect.objectContaining({ severity: 'error', line: 1 })],
    });
    const [{ count: after }] = await knex('decisions').count({ count: '*' });
    expect(after).toEqual(before);
  });
});

/** The same rules in other words: other bytes, other digest. */
async function otherPolicy(of: Policy): Promise<Policy> {
  const texts = structuredClone(of.texts);
  for (const rule of Object.values(texts.rules)) {
    rule.title = `Once upon a time: ${rule.title}`;
  }
  const bundle: PolicyBundle = {
    ...of.bundle,
    rules: JSON.stringify(texts),
  };
  const engine = await WorkerPolicyEngine.create({
    bundle,
    deadlineMs: 5_000,
    expectedDigest: bundleDigest(bundle),
  });
  return { ...of, bundle, engine, texts };
}
