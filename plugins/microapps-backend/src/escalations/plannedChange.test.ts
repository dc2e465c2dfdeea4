import { manifestText } from '../__testUtils__/manifestText';
import { as, startPortal, type Portal } from '../__testUtils__/startPortal';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

/** How the app starts: alone, in the sandbox. */
const start = manifestText({ tier: 'sandbox', audience: 'self' });

/** What it is to become. */
const wish = manifestText({
  audience: 'external',
  sponsor: 'team-lead@example.com',
  budget: { monthly: 50, currency: 'EUR' },
  runtime: {
    allowed_runtimes: ['nodejs:24'],
    outbound_network: 'restricted',
    allowed_third_parties: ['maps.example.com'],
  },
});

const rule = 'third-party-not-approved';

type Caller = keyof typeof as;

describe('a request about a planned change', () => {
  let portal: Portal;

  const get = async (who: Caller, path: string) => {
    const { status, body } = await portal.call(as[who], 'get', path);
    expect([path, status, body.error]).toEqual([path, 200, undefined]);
    return body;
  };
  const post = (who: Caller, path: string, body: object = {}) =>
    portal.call(as[who], 'post', path).send(body);
  const ask = (body: object) =>
    post('creator', '/escalations', {
      app: 'default/lunch-picker',
      reason: 'Lunch needs a map.',
      expiresAt: inDays(7),
      proposedManifest: wish,
      ...body,
    });
  const statusOf = async (id: string) =>
    (await get('admin', `/escalations/${id}`)).escalation;

  beforeEach(async () => {
    portal = await startPortal();
    await portal.put(as.creator, 'lunch-picker', start).expect(200);
  });

  afterEach(() => portal.server.stop());

  it('is judged by what would be, outlives other changes, and ends up in force', async () => {
    const { body: asked } = await ask({
      ruleId: rule,
      value: 'maps.example.com',
    });
    expect(asked).toMatchObject({ status: 'waiting', plannedChange: true });

    const { comparisons, changes } = await get(
      'admin',
      `/escalations/${asked.id}`,
    );
    const rulesOf = (answer: { violations: { ruleId: string }[] }) =>
      answer.violations.map(({ ruleId }) => ruleId);
    expect(comparisons[0]).toMatchObject({ tier: 'production' });
    expect(rulesOf(comparisons[0].now)).toContain(rule);
    expect(rulesOf(comparisons[0].then)).not.toContain(rule);
    expect(changes.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['runtime', 'tier']),
    );

    // Another version of the app as it starts: nothing lapses.
    await portal
      .put(
        as.creator,
        'lunch-picker',
        manifestText({ tier: 'sandbox', audience: 'self', version: '1.0.1' }),
      )
      .expect(200);
    expect(await statusOf(asked.id)).toMatchObject({ status: 'waiting' });
    await post('admin', `/escalations/${asked.id}/approve`).expect(200);

    await portal.put(as.creator, 'lunch-picker', wish).expect(200);
    const made = await statusOf(asked.id);
    expect(made).toMatchObject({ status: 'approved' });
    expect(made.plannedChange).toBeUndefined();
    const { body: decision } = await post(
      'creator',
      '/apps/default/lunch-picker/gate',
      { stage: 'build' },
    );
    expect(rulesOf(decision)).not.toContain(rule);

    // From now on it is about the app as it runs.
    await portal.put(as.creator, 'lunch-picker', start).expect(200);
    expect(await statusOf(asked.id)).toMatchObject({ status: 'lapsed' });
  });

  it('for approval stands once exactly that change is made', async () => {
    const { body: asked } = await ask({
      kind: 'approval',
      requestedTier: 'production',
    });
    expect(asked).toMatchObject({ requestedTier: 'production' });
    await post('admin', `/escalations/${asked.id}/approve`).expect(200);
    const approvalMissing = async () => {
      const { body } = await post(
        'creator',
        '/apps/default/lunch-picker/gate',
        { stage: 'promote', tier: 'production' },
      );
      return body.violations.some(
        ({ ruleId }: { ruleId: string }) => ruleId === 'approval-missing',
      );
    };
    expect(await approvalMissing()).toBe(true);
    await portal.put(as.creator, 'lunch-picker', wish).expect(200);
    expect(await approvalMissing()).toBe(false);

    const more = JSON.parse(wish);
    more.runtime.allowed_third_parties.push('files.example.net');
    await portal
      .put(as.creator, 'lunch-picker', JSON.stringify(more))
      .expect(200);
    expect(await approvalMissing()).toBe(true);
    expect(await statusOf(asked.id)).toMatchObject({ status: 'waiting' });
  });

  it('for an integration helps no other of that name', async () => {
    const secret = 'integration-secret-needs-review';
    const leading = (domain: string) =>
      manifestText({
        ...{ tier: 'sandbox', audience: 'self' },
        integrations: [{ name: 'Chat', domain, requires_secret: true }],
      });
    const push = (domain: string) =>
      portal.put(as.creator, 'lunch-picker', leading(domain)).expect(200);
    const isOpen = async () => {
      const { body } = await post(
        'creator',
        '/apps/default/lunch-picker/gate',
        { stage: 'deploy' },
      );
      return body.violations.some(
        ({ ruleId }: { ruleId: string }) => ruleId === secret,
      );
    };
    const { body: asked } = await ask({
      ...{ ruleId: secret, value: 'Chat' },
      proposedManifest: leading('chat.example.com'),
    });
    await post('admin', `/escalations/${asked.id}/approve`).expect(200);

    await push('elsewhere.example.net');
    expect(await isOpen()).toBe(true);
    expect(await statusOf(asked.id)).toMatchObject({ plannedChange: true });
    await push('chat.example.com');
    expect(await isOpen()).toBe(false);
    expect((await statusOf(asked.id)).plannedChange).toBeUndefined();
    await push('elsewhere.example.net');
    expect(await isOpen()).toBe(true);
    expect(await statusOf(asked.id)).toMatchObject({ status: 'lapsed' });
  });

  it('is refused with a manifest that is broken, or of another app', async () => {
    const broken = await ask({ ruleId: rule, proposedManifest: 'name: [' });
    expect([broken.status, broken.body.error.message]).toEqual([
      400,
      expect.stringContaining('line'),
    ]);
    const foreign = await ask({
      ruleId: rule,
      proposedManifest: manifestText({ name: 'somebody-elses' }),
    });
    expect([foreign.status, foreign.body.error.message]).toEqual([
      400,
      expect.stringContaining('somebody-elses'),
    ]);
    const absent = await ask({ ruleId: rule, value: 'other.example.com' });
    expect(absent.status).toBe(400);
  });
});
