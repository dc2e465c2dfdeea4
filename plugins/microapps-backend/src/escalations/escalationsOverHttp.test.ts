import { manifestText } from '../__testUtils__/manifestText';
import { as, startPortal, type Portal } from '../__testUtils__/startPortal';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const DAY_MS = 24 * 3_600_000;
const inDays = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

const manifest = manifestText({
  tier: 'controlled',
  runtime: {
    allowed_runtimes: ['nodejs:24'],
    outbound_network: 'restricted',
    allowed_third_parties: ['maps.example.com', 'files.example.net'],
  },
});

const request = {
  app: 'default/lunch-picker',
  ruleId: 'third-party-not-approved',
  value: 'maps.example.com',
  reason: 'Lunch needs a map.',
};

type Caller = keyof typeof as;

describe('requests and the audit trail over HTTP', () => {
  let portal: Portal;

  const get = (who: Caller, path: string) =>
    portal.call(as[who], 'get', path).then(({ status, body }) => {
      expect([path, status, body.error]).toEqual([path, 200, undefined]);
      return body;
    });
  const post = (who: Caller, path: string, body: object = {}) =>
    portal.call(as[who], 'post', path).send(body);

  beforeAll(async () => {
    portal = await startPortal();
    await portal.put(as.creator, 'lunch-picker', manifest).expect(200);
  });

  afterAll(() => portal.server.stop());

  it('go from asking over the queue to a gate that allows, and back', async () => {
    const objections = async () => {
      const { body } = await post(
        'creator',
        '/apps/default/lunch-picker/gate',
        {
          stage: 'build',
        },
      );
      return body.violations
        .filter(({ ruleId }: { ruleId: string }) => ruleId === request.ruleId)
        .map(({ value }: { value: string }) => value)
        .sort();
    };
    expect(await objections()).toEqual([
      'files.example.net',
      'maps.example.com',
    ]);
    const draft = await get(
      'creator',
      '/escalations/draft?app=default/lunch-picker&ruleId=third-party-not-approved&value=maps.example.com',
    );
    expect(draft).toMatchObject({
      question: 'May Lunch picker talk to maps.example.com?',
      mayAsk: true,
    });
    const { body: asked } = await post('creator', '/escalations', {
      ...request,
      expiresAt: draft.suggestedExpiresAt,
    });
    expect(asked).toMatchObject({
      status: 'waiting',
      requestedBy: 'user:default/creator',
      mayDecide: false,
      whyNot: expect.stringContaining('You asked for it yourself'),
      mayWithdraw: true,
      mayRevoke: false,
    });

    expect(await get('admin', '/escalations/counters')).toMatchObject({
      waiting: 1,
      waitingForMe: 1,
      oldestWaitingSince: asked.requestedAt,
    });
    expect(await get('creator', '/escalations/counters')).toMatchObject({
      waiting: 1,
      waitingForMe: 0,
    });
    const queue = await get(
      'admin',
      '/escalations?waitingForMe=true&status=waiting&limit=10',
    );
    expect(queue).toMatchObject({
      totalCount: 1,
      items: [
        { id: asked.id, mayDecide: true, ask: 'talk to maps.example.com' },
      ],
    });
    const detail = await get('admin', `/escalations/${asked.id}`);
    expect(detail.comparisons[0]).toMatchObject({
      stage: 'deploy',
      now: { allowed: false },
    });
    expect(
      detail.comparisons[0].now.violations.length -
        detail.comparisons[0].then.violations.length,
    ).toBe(1);

    const own = await post('creator', `/escalations/${asked.id}/approve`);
    expect(own.status).toBe(403);
    const { status, body: approved } = await post(
      'admin',
      `/escalations/${asked.id}/approve`,
      { expiresAt: inDays(7), comment: 'For the trial.' },
    );
    expect([status, approved]).toMatchObject([
      200,
      { status: 'approved', decidedBy: 'user:default/admin', mayRevoke: true },
    ]);
    expect(await objections()).toEqual(['files.example.net']);
    const again = await post('admin', `/escalations/${asked.id}/approve`);
    expect(again.status).toBe(409);

    await post('admin', `/escalations/${asked.id}/revoke`, {
      comment: 'The trial is over.',
    });
    expect(await objections()).toHaveLength(2);
    expect(
      (await get('creator', '/escalations?mine=true&status=revoked')).items,
    ).toMatchObject([{ statusReason: 'The trial is over.' }]);
  });

  it('are hidden from those who may not see the app', async () => {
    const { body: asked } = await post('creator', '/escalations', {
      ...request,
      value: 'files.example.net',
      expiresAt: inDays(3),
    });
    expect(await get('stranger', '/escalations')).toMatchObject({
      items: [],
      totalCount: 0,
    });
    expect(await get('stranger', '/escalations/counters')).toEqual({
      waiting: 0,
      waitingForMe: 0,
    });
    const path = `/escalations/${asked.id}`;
    for (const action of ['approve', 'reject', 'revoke', 'withdraw']) {
      const { status } = await post('stranger', `${path}/${action}`, {
        comment: 'Let me see.',
      });
      expect([action, status]).toEqual([action, 404]);
    }
    expect((await portal.call(as.stranger, 'get', path)).status).toBe(404);
    const tooLong = await post('creator', '/escalations', {
      ...request,
      reason: 'x'.repeat(1_000_000),
    });
    expect(tooLong.status).toBe(413);
    for (const cursor of ['x', 'WyJhcHBzIiwxXQ', '']) {
      const { status } = await portal.call(
        as.admin,
        'get',
        `/escalations?cursor=${cursor}`,
      );
      expect([cursor, status]).toEqual([cursor, 400]);
    }
  });

  it('are in the trail, which is searched, exported and proven', async () => {
    const head = await get('admin', '/audit/head');
    expect(await get('admin', '/audit/verify')).toMatchObject({
      intact: true,
      head: { hash: head.hash, sequence: head.sequence },
    });
    const kept = `headSequence=${head.sequence}&headHash=${head.hash}`;
    expect(await get('admin', `/audit/verify?${kept}`)).toMatchObject({
      intact: true,
    });
    expect(
      await get(
        'admin',
        `/audit/verify?headSequence=1&headHash=sha256:${'0'.repeat(64)}`,
      ),
    ).toMatchObject({ intact: false, firstBroken: 1 });
    const { body: half } = await portal.call(
      as.admin,
      'get',
      '/audit/verify?headSequence=1',
    );
    expect(half.error.name).toBe('InputError');

    const page = await get(
      'admin',
      '/audit?app=default/lunch-picker&q=MAPS.example&limit=2',
    );
    expect(page.items).toHaveLength(2);
    const next = await get(
      'admin',
      `/audit?app=default/lunch-picker&q=MAPS.example&limit=2&cursor=${page.nextCursor}`,
    );
    expect(next.items[0].sequence).toBeLessThan(page.items[1].sequence);
    expect(
      await get('admin', '/audit?action=escalation-approved'),
    ).toMatchObject({
      totalCount: 1,
      items: [{ actor: 'user:default/admin' }],
    });
    expect(
      await get('admin', `/audit?from=${encodeURIComponent(inDays(1))}`),
    ).toMatchObject({ totalCount: 0 });

    const { text, headers } = await portal
      .call(as.admin, 'get', '/audit/export')
      .buffer(true)
      .parse((res, done) => {
        const parts: Buffer[] = [];
        res.on('data', part => parts.push(part));
        res.on('end', () => done(null, Buffer.concat(parts).toString()));
      })
      .then(({ body, headers: sent }) => ({ text: body, headers: sent }));
    expect(headers['content-type']).toMatch('application/x-ndjson');
    const lines = text
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line));
    expect(lines).toHaveLength(head.sequence);
    expect(lines.at(-1).hash).toBe(head.hash);
  });
});
