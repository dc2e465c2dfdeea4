import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('manifests on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  function start() {
    const services = createTestServices({ knex, policy });
    const push = (changes: Record<string, unknown> = {}, from = actor) =>
      services.manifests.register({
        ref: { ...ref, name: String(changes.name ?? ref.name) },
        content: Buffer.from(manifestText(changes)),
        source: { kind: 'push', subject: from },
        actor: from,
      });
    const rows = async (table: string) => {
      const [{ count }] = await knex(table).count({ count: '*' });
      return Number(count);
    };
    return { ...services, push, rows };
  }

  it('keeps history by digest, and takes the same bytes twice as once', async () => {
    const { audit, clock, manifests, push, rows } = start();
    expect(await push()).toMatchObject({ status: 'registered', problems: [] });
    expect(await push()).toMatchObject({ status: 'unchanged' });
    clock.set('2026-11-17T08:00:00.000Z');
    expect(await push({ version: '1.1.0' })).toMatchObject({
      status: 'updated',
    });
    expect(await push()).toMatchObject({ status: 'updated' });

    const { history, record, content } = await manifests.get(ref);
    expect(history.map(({ version }) => version)).toEqual([
      '1.0.0',
      '1.1.0',
      '1.0.0',
    ]);
    expect(history[0].digest).toBe(history[2].digest);
    expect(record.digest).toBe(history[0].digest);
    expect(content).toBe(manifestText());
    expect(await rows('manifest_contents')).toBe(2);
    const { items, totalCount } = await audit.timelineOf(ref, { limit: 2 });
    expect(totalCount).toBe(3);
    expect(items.map(({ text }) => text)).toEqual([
      'The manifest changed, version 1.1.0 became 1.0.0.',
      'The manifest changed, version 1.0.0 became 1.1.0.',
    ]);
    expect(items[0]).toMatchObject({ actor, action: 'manifest-updated' });
  });

  it('counts the life of an app from its registration, never from created_at', async () => {
    const { apps, clock, push } = start();
    await push();
    expect((await apps.find(ref))?.ttl).toEqual({
      startsAtMs: Date.parse('2026-11-16T10:00:00Z'),
      expiresAtMs: Date.parse('2026-12-16T10:00:00Z'),
      days: 30,
      from: 'manifest',
      renewalsUsed: 0,
    });
    clock.set('2026-11-20T10:00:00.000Z');
    await push({
      lifecycle: {
        state: 'prototype',
        created_at: '2026-11-20',
        ttl_days: 400,
      },
    });
    expect((await apps.find(ref))?.ttl).toMatchObject({
      startsAtMs: Date.parse('2026-11-16T10:00:00Z'),
      days: 90,
      from: 'tier-maximum',
    });
  });

  it('gives changes in order, each app once, with its thin entity', async () => {
    const { events, manifests, push } = start();
    const nudges: unknown[] = [];
    await events.subscribe({
      id: 'test',
      topics: ['microapps.manifests.changed'],
      onEvent: async ({ eventPayload }) => {
        nudges.push(eventPayload);
      },
    });
    await push({ name: 'one' });
    await push({ name: 'two' });
    await push({ name: 'one', version: '2.0.0' });
    await push({ name: 'one', version: '2.0.0' });
    const first = await manifests.changesAfter(0, 1);
    expect(first).toMatchObject({
      after: 2,
      more: true,
      items: [{ sequence: 2, name: 'two' }],
    });
    const rest = await manifests.changesAfter(first.after, 10);
    expect(rest).toMatchObject({
      after: 3,
      more: false,
      items: [
        {
          sequence: 3,
          name: 'one',
          source: { kind: 'push' },
          entity: {
            kind: 'Component',
            metadata: { name: 'one', namespace: 'default' },
            spec: { type: 'micro-app', owner: 'group:default/creators' },
          },
        },
      ],
    });
    expect(await manifests.changesAfter(3, 10)).toEqual({
      items: [],
      after: 3,
      more: false,
    });
    expect(nudges).toEqual([{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }]);
  });

  it('never skips or repeats a sequence when many push at once', async () => {
    const { manifests, push } = start();
    const read: number[] = [];
    const pushes = Array.from({ length: 12 }, (_, n) =>
      push({ name: `app-${n}` }),
    );
    let pushing = true;
    const all = Promise.all(pushes).finally(() => {
      pushing = false;
    });
    let after = 0;
    for (let more = true; more; ) {
      const last = !pushing;
      const changes = await manifests.changesAfter(after, 100);
      read.push(...changes.items.map(({ sequence }) => sequence));
      after = changes.after;
      more = !last;
      // SQLite answers at once: without a pause the writers would never run.
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await all;
    expect(read).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
  });

  it('applies two writers of one app in some order, and both in whole', async () => {
    const { apps, manifests, push, rows } = start();
    await push();
    const outcomes = await Promise.all([
      push({ version: '2.0.0', purpose: 'from one' }),
      push({ version: '3.0.0', purpose: 'from the other' }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'updated',
      'updated',
    ]);
    const app = await apps.find(ref);
    const { record, history } = await manifests.get(ref);
    expect(app?.version).toBe(record.manifest.version);
    expect(app?.purpose).toBe(record.manifest.purpose);
    expect(app?.manifestDigest).toBe(record.digest);
    expect(app?.revision).toBe(3);
    expect(history.map(({ version }) => version).sort()).toEqual([
      '1.0.0',
      '2.0.0',
      '3.0.0',
    ]);
    expect(await rows('decisions')).toBe(3);
    expect(await rows('audit_log')).toBe(3);
  });

  it('registers a name once when two claim it at the same moment', async () => {
    const { manifests, rows } = start();
    const claim = (url: string) =>
      manifests.register({
        ref,
        content: Buffer.from(manifestText()),
        source: { kind: 'url', url, subject: actor },
        actor,
      });
    const outcomes = await Promise.allSettled([
      claim('https://git.example.com/one.yaml'),
      claim('https://git.example.com/two.yaml'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(
      outcomes.find(outcome => outcome.status === 'rejected')?.reason,
    ).toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/is taken by the manifest at/),
    });
    expect(await rows('apps')).toBe(1);
    expect(await rows('manifest_versions')).toBe(1);
  });

  it('writes nothing when anything fails', async () => {
    const { audit, push, rows } = start();
    jest.spyOn(audit, 'appendAll').mockRejectedValue(new Error('disk full'));
    await expect(push()).rejects.toThrow('disk full');
    for (const table of [
      'apps',
      'app_people',
      'manifests',
      'manifest_contents',
      'manifest_versions',
      'decisions',
      'decision_facts',
      'audit_log',
    ]) {
      expect([table, await rows(table)]).toEqual([table, 0]);
    }
  });

  it('finds the people of an app, and gives it to its registrant where there are none', async () => {
    const { apps, catalog, push } = start();
    await push({
      owner: {
        name: 'Ada',
        team: 'Creators',
        contact: 'Creator@Example.com',
        co_owners: ['user:default/mentor'],
      },
      sponsor: 'mentor@example.com',
    });
    expect(await apps.resources([ref])).toEqual([
      {
        ...ref,
        tier: 'sandbox',
        ownerRefs: expect.arrayContaining([
          'group:default/creators',
          'user:default/creator',
          'user:default/mentor',
        ]),
        sponsorRefs: ['user:default/mentor'],
      },
    ]);
    const strangers = { name: 'X', team: 'nobody', contact: 'x@example.com' };
    await push({ name: 'orphan', owner: strangers });
    const orphan = { ...ref, name: 'orphan' };
    expect((await apps.resources([orphan]))[0]?.ownerRefs).toEqual([actor]);
    await push({ name: 'machine', owner: strangers }, 'external:ci');
    expect(
      (await apps.resources([{ ...ref, name: 'machine' }]))[0]?.ownerRefs,
    ).toEqual([]);

    jest.spyOn(catalog, 'getEntities').mockRejectedValue(new Error('away'));
    const later = createTestServices({ knex, policy, entities: [] });
    jest
      .spyOn(later.catalog, 'getEntities')
      .mockRejectedValue(new Error('away'));
    const again = (changes: Record<string, unknown>) =>
      later.manifests.register({
        ref: { ...ref, name: String(changes.name ?? ref.name) },
        content: Buffer.from(manifestText(changes)),
        source: { kind: 'push', subject: actor },
        actor,
      });
    const people = {
      name: 'Ada',
      team: 'Creators',
      contact: 'Creator@Example.com',
    };
    await again({ version: '2.0.0', owner: people });
    expect((await apps.find(ref))?.owner).toMatchObject({
      teamRef: 'group:default/creators',
      contactRef: 'user:default/creator',
    });
    await expect(again({ name: 'new-one', owner: people })).rejects.toThrow(
      /The catalog does not answer/,
    );
  });
});
