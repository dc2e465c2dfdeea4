import { manifestText } from '../__testUtils__/manifestText';
import { as, startPortal, type Portal } from '../__testUtils__/startPortal';
import { userToken } from '../__testUtils__/issuer';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const callers = { ...as, mentor: `Bearer ${userToken('mentor')}` };
type Caller = keyof typeof callers;

const idea = {
  title: 'Lunch picker',
  purpose: 'Picks a place for lunch.',
  team: 'group:default/creators',
  sponsor: 'user:default/mentor',
  shape: 'page',
  audience: 'team',
  people: 'none',
  data: 'internal',
};

const nowhere = '/proposals/00000000-0000-4000-8000-000000000000';

describe('ideas over HTTP', () => {
  let portal: Portal;

  const get = (who: Caller, path: string) =>
    portal.call(callers[who], 'get', path);
  const post = (who: Caller, path: string, body: object = {}) =>
    portal.call(callers[who], 'post', path).send(body);

  beforeAll(async () => {
    portal = await startPortal();
  });

  afterAll(() => portal.server.stop());

  it('go from the author over the sponsor to the wizard and the app', async () => {
    const { status, body: proposed } = await post(
      'creator',
      '/proposals',
      idea,
    );
    expect([status, proposed]).toMatchObject([
      200,
      {
        status: 'waiting',
        mayDecide: false,
        mayWithdraw: true,
        whyNot: expect.stringContaining('your own idea'),
      },
    ]);
    const path = `/proposals/${proposed.id}`;
    const { body: queue } = await get(
      'mentor',
      '/proposals?waitingForMe=true&status=waiting&limit=10',
    );
    expect(queue).toMatchObject({
      totalCount: 1,
      items: [{ id: proposed.id, mayDecide: true, mayWithdraw: false }],
    });
    const { body: detail } = await get('mentor', path);
    expect(detail).toMatchObject({
      proposal: { title: 'Lunch picker' },
      outlook: { ttlDays: 30, tier: { derived: expect.any(String) } },
    });
    expect((await post('creator', `${path}/approve`)).status).toBe(403);
    const { body: approved } = await post('mentor', `${path}/approve`, {
      comment: 'Good idea.',
    });
    expect(approved).toMatchObject({ status: 'approved', mayDecide: false });
    // The way on is the author's.
    expect(approved.wizardPath).toBeUndefined();
    expect((await get('creator', path)).body.proposal.wizardPath).toContain(
      '/create/templates/default/static-web?formData=%7B',
    );
    const late = await post('admin', `${path}/decline`, { comment: 'No no.' });
    expect([late.status, late.body.error.message]).toEqual([
      409,
      expect.stringMatching(/^Mentor approved it/),
    ]);

    expect(
      (await post('creator', `${path}/built`, { app: 'default/lunch-picker' }))
        .status,
    ).toBe(404);
    await portal.put(as.creator, 'lunch-picker', manifestText()).expect(200);
    const { body: built } = await post('creator', `${path}/built`, {
      app: 'default/lunch-picker',
    });
    expect(built).toMatchObject({ app: 'default/lunch-picker' });
    expect(built.wizardPath).toBeUndefined();
    const { body: timeline } = await get(
      'creator',
      '/apps/default/lunch-picker/timeline',
    );
    expect(timeline.items[0].text).toMatch(/^Began as the idea Lunch picker/);
  });

  it('are seen by their people, platform admins and those who read all, and are nothing to others', async () => {
    const { body: proposed } = await post('creator', '/proposals', {
      ...idea,
      title: 'Secret plan',
    });
    const path = `/proposals/${proposed.id}`;
    for (const who of ['creator', 'mentor', 'admin', 'auditor'] as const) {
      expect([who, (await get(who, path)).status]).toEqual([who, 200]);
    }
    expect((await get('stranger', path)).status).toBe(404);
    expect((await get('stranger', '/proposals')).body).toEqual({
      items: [],
      totalCount: 0,
    });
    for (const action of ['approve', 'decline', 'withdraw', 'built']) {
      const answer = await post('stranger', `${path}/${action}`, {
        ...(action === 'built'
          ? { app: 'default/lunch-picker' }
          : { comment: 'Let me in.' }),
      });
      expect([action, answer.status]).toEqual([action, 404]);
    }
    const { body: seen } = await get('auditor', path);
    expect(seen.proposal).toMatchObject({ mayDecide: false });
    expect((await post('auditor', `${path}/approve`)).status).toBe(403);
    expect((await post('auditor', '/proposals', idea)).status).toBe(403);
    expect((await get('anonymous', path)).status).toBe(401);
    expect((await get('garbage', path)).status).toBe(401);
    expect((await post('bound', '/proposals', idea)).status).toBe(403);
    expect((await get('mentor', `${path}x`)).status).toBe(404);
    expect([400, 404]).toContain((await get('mentor', `${path}%00`)).status);
    expect((await get('mentor', nowhere)).status).toBe(404);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['no team', { ...idea, team: undefined }],
    ['a number for a title', { ...idea, title: 7 }],
    ['an unknown audience', { ...idea, audience: 'everybody' }],
    ['a title of 10,000 letters', { ...idea, title: 'x'.repeat(10_000) }],
    ['a NUL', { ...idea, title: 'Lunch\u0000picker' }],
    ['a list', [idea]],
  ])('refuse %s with 400', async (_, body) => {
    const { status, body: answer } = await post('creator', '/proposals', body);
    expect([status, answer.error.name]).toEqual([400, 'InputError']);
  });

  it('refuse what is too large, and cursors and filters of others', async () => {
    const large = { ...idea, purpose: 'x'.repeat(1_000_000) };
    expect((await post('creator', '/proposals', large)).status).toBe(413);
    for (const query of ['cursor=x', 'limit=0', 'status=lost', 'who=me']) {
      const { status } = await get('creator', `/proposals?${query}`);
      expect([query, status]).toEqual([query, 400]);
    }
    const { body: proposed } = await post('creator', '/proposals', {
      ...idea,
      title: 'Another plan',
    });
    const path = `/proposals/${proposed.id}`;
    expect((await post('mentor', `${path}/decline`)).status).toBe(400);
    expect(
      (await post('mentor', `${path}/decline`, { comment: ' ' })).status,
    ).toBe(400);
    expect(
      (await post('creator', `${path}/built`, { app: '../..' })).status,
    ).toBe(400);
    expect((await post('creator', `${path}/withdraw`)).body).toMatchObject({
      status: 'withdrawn',
    });
  });
});
