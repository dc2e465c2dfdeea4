import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { creator, creators } from '../__testUtils__/catalogEntities';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';

jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };

describe.each(databases.eachSupportedId())('OwnerTask on %s', id => {
  let knex: Knex;
  let policy: Policy;

  beforeAll(async () => {
    knex = await migratedDatabase(id);
    policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
  });

  afterAll(() => policy.engine.close());

  it('finds people who came into the catalog later, and loses none', async () => {
    const start = (entities: Entity[]) =>
      createTestServices({ knex, policy, entities });
    const run = (services: ReturnType<typeof start>) =>
      services.ownerTask.run(new AbortController().signal);
    const { apps, audit, manifests } = start([]);
    await manifests.register({
      ref,
      content: Buffer.from(manifestText()),
      source: { kind: 'push', subject: 'external:ci' },
      actor: 'external:ci',
    });
    const before = await apps.find(ref);
    expect(before?.owner.teamRef).toBeUndefined();
    await run(start([]));
    expect(await apps.find(ref)).toEqual(before);

    await run(start([creators, creator]));
    const found = await apps.find(ref);
    expect(found?.owner).toMatchObject({
      teamRef: 'group:default/creators',
      contactRef: 'user:default/creator',
    });
    expect(found?.risk?.score).toBeLessThan(before?.risk?.score ?? 0);
    expect((await apps.resources([ref]))[0]?.ownerRefs.sort()).toEqual([
      'group:default/creators',
      'user:default/creator',
    ]);
    const { items } = await audit.timelineOf(ref, { limit: 1 });
    expect(items[0]).toMatchObject({ action: 'owner-found', actor: 'system' });
    const { items: changes } = await manifests.changesAfter(1, 10);
    expect(changes).toMatchObject([{ sequence: 2, name: 'lunch-picker' }]);

    await run(start([]));
    expect(await apps.find(ref)).toEqual(found);
  });
});
