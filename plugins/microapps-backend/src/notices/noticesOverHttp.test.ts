import request from 'supertest';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import { manifestText } from '../__testUtils__/manifestText';
import { as, startPortal, type Portal } from '../__testUtils__/startPortal';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

/** As a person reads them, with a real notifications backend. */
describe('notices in the notifications of a person', () => {
  let portal: Portal;

  beforeAll(async () => {
    // The clock can be set in development only.
    jest.replaceProperty(process, 'env', {
      ...process.env,
      NODE_ENV: 'development',
    });
    portal = await startPortal({
      microapps: { demo: { clock: true } },
      features: [notificationsPlugin],
    });
  });

  afterAll(() => {
    jest.restoreAllMocks();
  });

  const put = (name: string, ttlDays: number) =>
    portal
      .put(
        as.creator,
        name,
        manifestText({
          name,
          lifecycle: {
            state: 'prototype',
            created_at: '2026-01-01',
            ttl_days: ttlDays,
          },
        }),
      )
      .expect(200);

  const advance = async (days: number) => {
    await portal
      .call(as.admin, 'post', '/dev/clock')
      .send({ advanceDays: days })
      .expect(200);
    await portal.run(
      'lifecycle-sweep',
      'microapps-outbox',
      'microapps-notices',
    );
  };

  const notificationsOf = async (person: string) => {
    const { body } = await request(portal.server)
      .get('/api/notifications/notifications')
      .set('Authorization', person)
      .expect(200);
    return body.notifications.map(
      ({ payload }: { payload: { title: string; scope: string } }) =>
        `${payload.title} | ${payload.scope}`,
    );
  };

  it('tells each person once per app, bundles what can wait, and leaves out what was answered', async () => {
    await put('lunch-picker', 60);
    await put('desk-finder', 60);
    await put('other', 34);
    // 30 days before the end of two: they wait for the digest of the next morning.
    await advance(30.5);
    await advance(1);
    const digest = await notificationsOf(as.creator);
    expect(digest).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^\d things about your micro apps \| microapps\.digest:\d{4}-\d\d-\d\d$/,
        ),
      ]),
    );
    expect(await notificationsOf(as.stranger)).toEqual([]);
    // Renewed before the next digest: nothing more about it.
    await portal
      .call(as.creator, 'post', '/apps/default/desk-finder/renew')
      .send({ reason: 'The whole floor uses it' })
      .expect(200);
    await advance(29);
    expect(await notificationsOf(as.creator)).toEqual(
      expect.arrayContaining([
        'Lunch picker was archived | microapps.ttl:default/lunch-picker',
        'Other was archived | microapps.ttl:default/other',
      ]),
    );
    const { body } = await portal.call(
      as.creator,
      'get',
      '/apps/default/lunch-picker',
    );
    expect(body.lifecycle).toMatchObject({
      state: 'archived',
      reactivate: { allowed: true },
      retire: { allowed: true },
    });
    const answer = await portal
      .call(as.creator, 'post', '/apps/default/lunch-picker/reactivate')
      .send({ reason: 'Lunch is still at noon' })
      .expect(200);
    expect(answer.body).toMatchObject({
      done: true,
      lifecycle: { state: 'active', reactivate: { allowed: false } },
      decision: { stage: 'deploy', allowed: true },
    });
  });

  it('says who may do what', async () => {
    const send = (who: string, path: string) =>
      portal.call(who, 'post', path).send({ reason: 'Because of this test' });
    for (const step of ['renew', 'retire', 'reactivate']) {
      const path = `/apps/default/other/${step}`;
      await send(as.anonymous, path).expect(401);
      await send(as.stranger, path).expect(404);
      const { body } = await send(as.auditor, path).expect(403);
      expect(body.error.message).toMatch(/Ask one of its owners/);
      await portal.call(as.creator, 'post', path).send({}).expect(400);
    }
    const asCi = await portal
      .call(as.bound, 'post', '/apps/default/lunch-picker/renew')
      .send({ reason: 'Nightly renewal' })
      .expect(403);
    expect(asCi.body.error.message).toMatch(/for a person to say/);
    await portal
      .call(as.bound, 'post', '/apps/default/lunch-picker/usage')
      .send({ lastUsedAt: new Date().toISOString() })
      .expect(200);
    const seen = await portal.call(as.auditor, 'get', '/apps/default/other');
    expect(seen.body.lifecycle.retire.whyNot).toMatch(/Ask Ada of creators/);
  });

  it('shows the brake to admins, and lets nobody else touch clock or brake', async () => {
    const brake = await portal.call(as.admin, 'get', '/lifecycle/brake');
    expect(brake.body).toEqual({ engaged: false, mayRelease: true });
    const other = await portal.call(as.creator, 'get', '/lifecycle/brake');
    expect(other.body).toEqual({ engaged: false, mayRelease: false });
    for (const [path, body] of [
      ['/dev/clock', { advanceDays: 1 }],
      ['/lifecycle/brake/release', { reason: 'Let it go' }],
    ] as const) {
      await portal.call(as.creator, 'post', path).send(body).expect(403);
    }
    await portal
      .call(as.admin, 'post', '/lifecycle/brake/release')
      .send({ reason: 'Let it go' })
      .expect(409);
    for (const bad of [{}, { advanceDays: 1e12 }, { at: 'soon' }]) {
      await portal.call(as.admin, 'post', '/dev/clock').send(bad).expect(400);
    }
  });
});
