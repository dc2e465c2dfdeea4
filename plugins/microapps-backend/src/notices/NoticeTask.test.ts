import { mockServices } from '@backstage/backend-test-utils';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import { creator, creators, mentor } from '../__testUtils__/catalogEntities';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import { NoticeTask } from './NoticeTask';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const actor = 'user:default/creator';

const admins = {
  ...creators,
  metadata: { name: 'platform-admins', namespace: 'default' },
  relations: [{ type: 'hasMember', targetRef: 'user:default/mentor' }],
};

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('notices on %s', id => {
  let knex: Knex;
  let clock: TestClock;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    clock = new TestClock('2026-11-16T10:00:00Z');
  });

  async function start(contact: string) {
    const services = createTestServices({
      ...{ clock, knex, policy },
      entities: [creators, creator, mentor, admins],
    });
    await services.manifests.register({
      ref: { namespace: 'default', name: 'lunch-picker' },
      content: Buffer.from(
        manifestText({
          owner: { name: 'Ada', team: 'nobody-knows', contact },
        }),
      ),
      source: { kind: 'push' },
      actor,
    });
    const sent: NotificationSendOptions[] = [];
    const notifications = {
      down: false,
      async send(options: NotificationSendOptions) {
        if (this.down) {
          throw new Error('No answer');
        }
        sent.push(options);
      },
    };
    const task = NoticeTask.create({
      ...{ clock, notifications, retentionDays: 90 },
      apps: services.apps,
      logger: mockServices.logger.mock(),
      notices: services.notices,
    });
    return {
      ...services,
      notifications,
      sent,
      async at(time: string) {
        clock.set(time);
        await services.sweepTask.run();
        await services.outboxTask.run();
        await task.run();
        return sent.splice(0).map(({ payload, recipients }) => ({
          title: payload.title,
          to: recipients.type === 'entity' && recipients.entityRef,
        }));
      },
    };
  }

  it('tries again, longer each time, while notifications are down, and stops nothing else', async () => {
    const { apps, at, notifications } = await start('creator@example.com');
    notifications.down = true;
    expect(await at('2026-12-16T10:00:00Z')).toEqual([]);
    const app = { namespace: 'default', name: 'lunch-picker' };
    expect((await apps.find(app))?.state).toBe('archived');
    notifications.down = false;
    // One minute after the first failure, and not before.
    expect(await at('2026-12-16T10:00:30Z')).toEqual([]);
    expect(await at('2026-12-16T10:02:00Z')).toEqual([
      { title: 'Lunch picker was archived', to: actor },
    ]);
    expect(await at('2026-12-16T12:00:00Z')).toEqual([]);
  });

  it('says nothing about what was answered while it waited', async () => {
    const { at, lifecycle, notifications } = await start('creator@example.com');
    notifications.down = true;
    await at('2026-12-16T10:00:00Z');
    await lifecycle.reactivate({
      ref: { namespace: 'default', name: 'lunch-picker' },
      reason: 'Needed after all',
      actor,
    });
    notifications.down = false;
    expect(await at('2026-12-16T18:00:00Z')).toEqual([]);
    expect(await knex('notices').pluck('outcome')).toEqual([
      'answered-already',
    ]);
  });

  it('tells the platform admins, and the timeline, where nobody of the app is known', async () => {
    const { at, audit } = await start('gone@example.com');
    expect(await at('2026-12-16T10:00:00Z')).toEqual([
      { title: 'Lunch picker was archived', to: 'user:default/mentor' },
    ]);
    const { items } = await audit.timelineOf(
      { namespace: 'default', name: 'lunch-picker' },
      { limit: 1 },
    );
    expect(items[0]).toMatchObject({
      action: 'nobody-to-tell',
      text: 'Nobody of default/lunch-picker is known to the catalog, so the platform admins were told: Lunch picker was archived.',
    });
  });

  it('tells who was known last while the catalog is away', async () => {
    const { at, catalog } = await start('creator@example.com');
    jest
      .spyOn(catalog, 'getEntitiesByRefs')
      .mockRejectedValue(new Error('No answer'));
    expect(await at('2026-12-16T10:00:00Z')).toEqual([
      { title: 'Lunch picker was archived', to: actor },
    ]);
  });
});
