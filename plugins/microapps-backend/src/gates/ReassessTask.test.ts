import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { creator, creators, mentor } from '../__testUtils__/catalogEntities';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from './Policy';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';
const end = '2026-11-26T10:00:00.000Z';

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 10_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('assessing again on %s', id => {
  let knex: Knex;
  let clock: TestClock;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = new TestClock();
  });

  async function start(changes: Record<string, unknown> = {}) {
    const services = createTestServices({ clock, knex, policy });
    await services.manifests.register({
      ref,
      content: Buffer.from(manifestText(changes)),
      source: { kind: 'push', subject: actor },
      actor,
    });
    return services;
  }

  /** With a catalog that knows these. */
  const run = (entities: Entity[] = [creators, creator, mentor]) =>
    createTestServices({ clock, knex, policy, entities }).reassessTask.run(
      new AbortController().signal,
    );

  const decisions = async () => {
    const [{ count }] = await knex('decisions').count({ count: '*' });
    return Number(count);
  };

  it('writes nothing where a day changed nothing, and comes again a day later', async () => {
    const { apps } = await start();
    const before = await apps.find(ref);
    await run();
    expect(await apps.find(ref)).toEqual(before);
    clock.set('2026-11-17T10:00:00.000Z');
    await run();
    expect(await decisions()).toBe(1);
    expect(await apps.find(ref)).toEqual({
      ...before,
      reassessAtMs: Date.parse('2026-11-18T10:00:00.000Z'),
    });
  });

  it('takes no app from people that an incomplete catalog has lost, and gives it to those it finds', async () => {
    const { apps } = await start();
    const owner = (await apps.find(ref))?.owner;
    const people = await apps.resources([ref]);
    clock.set('2026-11-17T10:00:00.000Z');
    await run([]);
    expect(await decisions()).toBe(1);
    expect((await apps.find(ref))?.owner).toEqual(owner);
    expect(await apps.resources([ref])).toEqual(people);

    // The contact is gone for good, and somebody else is found: a change like any other.
    const next = createTestServices({ clock, knex, policy, entities: [] });
    await next.manifests.register({
      ref,
      content: Buffer.from(manifestText({ version: '1.0.1' })),
      source: { kind: 'push', subject: actor },
      actor,
    });
    expect((await apps.find(ref))?.owner.teamRef).toBeUndefined();
    clock.set('2026-11-18T10:00:00.000Z');
    await run();
    expect((await apps.find(ref))?.owner).toEqual(owner);
  });

  it('waits for no catalog when an exception has ended', async () => {
    const value = 'maps.example.com';
    const services = await start({
      tier: 'controlled',
      runtime: {
        allowed_runtimes: ['nodejs:24'],
        outbound_network: 'restricted',
        allowed_third_parties: [value],
      },
    });
    const { apps, escalations } = services;
    const toDo = async () => (await apps.find(ref))?.toDo ?? 0;
    const before = await toDo();
    const { escalation } = await escalations.ask(
      {
        ...{ app: ref, ruleId: 'third-party-not-approved', value },
        ...{ reason: 'Lunch needs a map.', expiresAt: end },
      },
      actor,
    );
    await escalations.decide(
      escalation.id,
      { action: 'approve' },
      {
        actor: 'user:default/platform-admin',
        isUser: true,
        claims: [],
        roles: new Set(['platform-admin']),
      },
    );
    expect(await toDo()).toBe(before - 1);
    // A day before, then at the very moment.
    clock.set('2026-11-25T10:00:00.000Z');
    await run();
    expect((await apps.find(ref))?.reassessAtMs).toBe(Date.parse(end));
    clock.set(end);
    await run([]);
    expect(await toDo()).toBeGreaterThanOrEqual(before);
  });
});
