import type { Knex } from 'knex';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import type { EscalationRequest } from './EscalationService';
import type { EscalationViewer } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const creator = 'user:default/creator';
const MAPS = 'maps.example.com';

const viewer = (name: string, ...roles: string[]): EscalationViewer => ({
  actor: `user:default/${name}`,
  isUser: true,
  claims: [`user:default/${name}`],
  roles: new Set(roles),
});
const admin = viewer('platform-admin', 'platform-admin');
const reviewer = viewer('grace', 'security-reviewer');
const lead = viewer('linus', 'team-lead');

const manifest = (changes: Record<string, unknown> = {}) =>
  manifestText({
    tier: 'controlled',
    classification: { data: 'public', pii: 'none' },
    runtime: {
      allowed_runtimes: ['nodejs:24'],
      outbound_network: 'restricted',
      allowed_third_parties: [MAPS],
    },
    security: {
      secrets_policy: 'vault-only',
      require_sbom: true,
      require_tests: true,
    },
    budget: { monthly: 5, currency: 'EUR' },
    sponsor: 'mentor@example.com',
    ...changes,
  });

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 10_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('requests on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  async function start() {
    const clock = new TestClock('2026-11-16T10:00:00.000Z');
    const services = createTestServices({ knex, policy, clock });
    const push = (changes?: Record<string, unknown>) =>
      services.manifests.register({
        ref,
        content: Buffer.from(manifest(changes)),
        source: { kind: 'push', subject: creator },
        actor: creator,
      });
    await push();
    const { escalations, gates } = services;
    return {
      ...services,
      push,
      ask: (changes: Partial<EscalationRequest> = {}, actor = creator) =>
        escalations.ask(
          {
            app: ref,
            ruleId: 'third-party-not-approved',
            value: MAPS,
            reason: 'Lunch needs a map.',
            expiresAt: '2026-11-23T10:00:00Z',
            ...changes,
          },
          actor,
        ),
      approve: (requestId: string, by = admin, expiresAt?: string) =>
        escalations.decide(requestId, { action: 'approve', expiresAt }, by),
      /** Values that the gate, the evaluation of a draft and a plan object to. */
      async objections() {
        const build = await gates.gate(ref, { stage: 'build' }, creator);
        const draft = await gates.evaluate(
          { manifest: manifest(), stage: 'build' },
          creator,
          ref,
        );
        const about = (found: { ruleId: string }[] | undefined) =>
          found?.some(({ ruleId }) => ruleId === 'third-party-not-approved');
        expect(about(draft.decision?.violations)).toBe(about(build.violations));
        return about(build.violations);
      },
      async actions() {
        const { items } = await services.audit.list({}, { limit: 50 });
        return items
          .map(({ action }) => action)
          .filter(action => action.startsWith('escalation'))
          .reverse();
      },
      run: () => services.escalationTask.run(new AbortController().signal),
    };
  }

  it('are asked, approved, honoured to their last millisecond, and written down as ended', async () => {
    const portal = await start();
    const { ask, approve, objections, apps, audit, clock, escalations } =
      portal;
    expect(await objections()).toBe(true);
    const { escalation, app } = await ask();
    expect(escalation).toMatchObject({
      status: 'waiting',
      kind: 'exception',
      requestedBy: creator,
      renewals: 0,
      approvers: ['security-reviewer', 'platform-admin'],
    });
    expect(app).toMatchObject({ title: 'Lunch picker', tier: 'controlled' });
    expect(await objections()).toBe(true);

    const before = await apps.find(ref);
    const { escalation: approved } = await approve(escalation.id);
    expect(approved).toMatchObject({
      status: 'approved',
      decidedBy: 'user:default/platform-admin',
      expiresAtMs: Date.parse('2026-11-23T10:00:00Z'),
    });
    // Pages follow in the same transaction.
    const after = await apps.find(ref);
    expect(after?.toDo).toBe((before?.toDo ?? 0) - 1);
    expect(await objections()).toBe(false);

    clock.set('2026-11-23T09:59:59.999Z');
    expect(await objections()).toBe(false);
    clock.set('2026-11-23T10:00:00.000Z');
    expect(await objections()).toBe(true);
    const all = { filter: { kind: 'all' as const }, viewer: admin };
    expect(
      (await escalations.list({ ...all, status: ['approved'] })).totalCount,
    ).toBe(0);
    expect(
      (await escalations.list({ ...all, status: ['expired'] })).totalCount,
    ).toBe(1);
    // A clock that jumps back does not undo what ran, and grants nothing new.
    await portal.run();
    await portal.run();
    clock.set('2026-11-20T10:00:00.000Z');
    expect(await objections()).toBe(true);
    expect(await portal.actions()).toEqual([
      'escalation-requested',
      'escalation-approved',
      'escalation-expired',
    ]);
    expect(await audit.verify()).toMatchObject({ intact: true });
    const notices = await knex('outbox').where('kind', 'notice');
    expect(
      notices.filter(({ payload }) => payload.includes('microapps.escalation')),
    ).toHaveLength(2);
  });

  it('are answered by others only, with a role the rule names, whatever the policy says', async () => {
    const { ask, approve, escalations } = await start();
    const own = viewer('creator', 'platform-admin', 'security-reviewer');
    const { escalation } = await ask();
    await expect(approve(escalation.id, own)).rejects.toThrow(
      'You asked for it yourself, so somebody else decides: a security reviewer or a platform admin.',
    );
    await expect(approve(escalation.id, lead)).rejects.toThrow(
      'You may not decide',
    );
    await expect(
      approve(escalation.id, { ...admin, isUser: false, actor: 'external:ci' }),
    ).rejects.toThrow('A service cannot decide');
    await expect(
      escalations.decide(
        escalation.id,
        { action: 'reject', comment: 'Mine.' },
        own,
      ),
    ).rejects.toThrow('You asked for it yourself');
    await expect(
      escalations.decide(escalation.id, { action: 'withdraw' }, admin),
    ).rejects.toThrow('Only Creator can take this request back.');
    expect((await approve(escalation.id, reviewer)).escalation.status).toBe(
      'approved',
    );
  });

  it('of a pipeline are not answered by those who own its app', async () => {
    const { ask, approve } = await start();
    const { escalation } = await ask({}, 'external:lunch-ci');
    await expect(
      approve(escalation.id, viewer('creator', 'platform-admin')),
    ).rejects.toThrow('A pipeline of your app asked for it');
    expect((await approve(escalation.id)).escalation.status).toBe('approved');
  });

  it('are answered once: approved twice, approved after withdrawal, by two at once', async () => {
    const { ask, approve, escalations, actions } = await start();
    const first = (await ask()).escalation;
    await escalations.decide(
      first.id,
      { action: 'withdraw' },
      viewer('creator'),
    );
    await expect(approve(first.id)).rejects.toThrow(
      'Creator took the request back on 16 November 2026.',
    );
    const second = (await ask()).escalation;
    const answers = await Promise.allSettled([
      approve(second.id),
      approve(second.id, reviewer),
      escalations.decide(
        second.id,
        { action: 'reject', comment: 'No maps.' },
        admin,
      ),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    await expect(approve(second.id)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(await actions()).toHaveLength(4);
  });

  it('wait one at a time for the same; the second person is told of the first', async () => {
    const { ask } = await start();
    const both = await Promise.allSettled([
      ask(),
      ask({ value: MAPS.toUpperCase() }, 'user:default/ada.king'),
    ]);
    const refused = both.flatMap(result =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect(refused).toHaveLength(1);
    expect(refused[0].message).toMatch(
      /^(Creator|Ada King) asked for the same on 16 November 2026; it waits for an answer\.$/,
    );
    // Something else may be asked for meanwhile.
    await ask({ kind: 'ttl', ruleId: undefined, requestedTtlDays: 200 });
  });

  it('are revoked at once', async () => {
    const { ask, approve, escalations, objections, actions } = await start();
    const { escalation } = await ask();
    await approve(escalation.id);
    expect(await objections()).toBe(false);
    await expect(
      escalations.decide(
        escalation.id,
        { action: 'revoke', comment: '   ' },
        reviewer,
      ),
    ).rejects.toThrow('Give a reason');
    await escalations.decide(
      escalation.id,
      { action: 'revoke', comment: 'The service leaks.' },
      reviewer,
    );
    expect(await objections()).toBe(true);
    await expect(
      escalations.decide(
        escalation.id,
        { action: 'revoke', comment: 'Again.' },
        reviewer,
      ),
    ).rejects.toThrow('Grace revoked it');
    expect(await actions()).toEqual([
      'escalation-requested',
      'escalation-approved',
      'escalation-revoked',
    ]);
  });

  it.each<[string, Partial<EscalationRequest>, string]>([
    ['no end', { expiresAt: undefined }, 'It needs an end'],
    ['a past end', { expiresAt: '2026-11-15T10:00:00Z' }, 'cannot be'],
    ['an end now', { expiresAt: '2026-11-16T10:00:00Z' }, 'cannot be'],
    [
      'an end in ten years',
      { expiresAt: '2036-11-16T10:00:00Z' },
      'at the latest on 16 December 2026, 30 days from now',
    ],
    [
      'a millisecond more than the rule gives',
      { expiresAt: '2026-12-16T10:00:00.001Z' },
      'cannot be',
    ],
    ['no moment', { expiresAt: '2026-02-30T10:00:00Z' }, 'no moment'],
    ['a moment of nowhere', { expiresAt: '2026-11-20T10:00:00' }, 'no moment'],
    ['NaN', { expiresAt: 'NaN' }, 'no moment'],
    ['an empty end', { expiresAt: '' }, 'no moment'],
    ['a reason of spaces', { reason: ' \n\t  ' }, 'Give a reason'],
    [
      'a reason nobody sees',
      { reason: '\u200b\u200b\u200b\u200b' },
      'Give a reason',
    ],
    ['a reason of 1 MB', { reason: 'x'.repeat(1_000_000) }, 'Shorten it'],
    ['a NUL in the reason', { reason: 'abc\u0000def' }, 'cannot be shown'],
    ['half a character', { reason: 'abc\ud800def' }, 'cannot be shown'],
    ['no rule', { ruleId: undefined, value: undefined }, 'Say what it is'],
    ['an unknown rule', { ruleId: 'constructor' }, 'There is no rule'],
    [
      'a rule without exceptions',
      { ruleId: 'secrets-vault-only', value: undefined },
      'There are no exceptions',
    ],
    [
      'a value that is not in the manifest',
      { value: 'evil.example.com' },
      'does not mention "evil.example.com"',
    ],
    ['a NUL in the value', { value: `${MAPS}\u0000` }, 'cannot be shown'],
    ['no lifetime', { kind: 'ttl' }, 'whole days'],
    ['a lifetime of 0', { kind: 'ttl', requestedTtlDays: 0 }, 'whole days'],
    ['a negative one', { kind: 'ttl', requestedTtlDays: -5 }, 'whole days'],
    ['NaN days', { kind: 'ttl', requestedTtlDays: NaN }, 'whole days'],
    ['1e12 days', { kind: 'ttl', requestedTtlDays: 1e12 }, 'whole days'],
    ['half a day', { kind: 'ttl', requestedTtlDays: 1.5 }, 'whole days'],
    [
      'endless money',
      { kind: 'budget', requestedMonthlyBudget: Infinity },
      'Give a budget',
    ],
    [
      'less money',
      { kind: 'budget', requestedMonthlyBudget: 1 },
      'Give a budget',
    ],
    ['a lower tier', { kind: 'tier', requestedTier: 'sandbox' }, 'higher tier'],
  ])('refuse %s', async (_, changes, words) => {
    const { ask } = await start();
    await expect(ask(changes)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(words),
    });
    expect(await knex('escalations')).toEqual([]);
  });

  it('give at most what the rule gives, on a leap day too', async () => {
    const { ask, approve, clock, escalations } = await start();
    clock.set('2028-01-31T23:30:00.000Z');
    const { escalation } = await ask({ expiresAt: '2028-02-29T23:59:59Z' });
    await expect(
      approve(escalation.id, admin, '2028-03-01T23:30:00.001Z'),
    ).rejects.toThrow('at the latest on 1 March 2028');
    const { escalation: approved } = await approve(
      escalation.id,
      admin,
      '2028-03-02T00:30:00+01:00',
    );
    expect(approved.expiresAtMs).toBe(Date.parse('2028-03-01T23:30:00Z'));
    // Asked for, but the end passed before anybody answered.
    await escalations.decide(
      escalation.id,
      { action: 'revoke', comment: 'Once more.' },
      admin,
    );
    const late = (await ask({ expiresAt: '2028-02-02T00:00:00Z' })).escalation;
    clock.set('2028-02-03T00:00:00.000Z');
    await expect(approve(late.id)).rejects.toThrow('That end cannot be');
  });

  it('are renewed twice in a row, then no more', async () => {
    const { ask, approve, clock } = await start();
    const renewals = [];
    for (const day of ['17', '18', '19']) {
      const { escalation } = await ask({
        expiresAt: `2026-11-${day}T11:00:00Z`,
      });
      renewals.push(escalation.renewals);
      await approve(escalation.id);
      clock.set(`2026-11-${day}T10:00:00.000Z`);
    }
    expect(renewals).toEqual([0, 1, 2]);
    await expect(ask({ expiresAt: '2026-11-21T10:00:00Z' })).rejects.toThrow(
      'allowed 3 times in a row',
    );
    clock.set('2026-12-20T10:00:00.000Z');
    const { escalation } = await ask({ expiresAt: '2026-12-21T10:00:00Z' });
    expect(escalation.renewals).toBe(0);
  });

  it('show what the gate says now and would say then, evaluated, and write nothing', async () => {
    const { ask, escalations } = await start();
    const item = await ask();
    const decisions = () => knex('decisions').count({ count: '*' });
    const before = await decisions();
    const insight = await escalations.insight(item, {
      filter: { kind: 'all' },
      viewer: admin,
    });
    expect(
      insight.comparisons.map(({ stage, tier, now, then }) => [
        stage,
        tier,
        ...[now, then].map(({ violations }) =>
          violations.some(({ value }) => value === MAPS),
        ),
      ]),
    ).toEqual([
      ['deploy', 'controlled', true, false],
      ['promote', 'production', true, false],
    ]);
    expect(insight).toMatchObject({
      dataClass: 'public',
      pii: 'none',
      earlier: [],
      similar: [],
      changes: [],
    });
    expect(await decisions()).toEqual(before);
  });

  it('come with a form filled in', async () => {
    const { ask, escalations } = await start();
    const outline = () =>
      escalations.outline({
        app: ref,
        ruleId: 'third-party-not-approved',
        value: MAPS,
      });
    expect(await outline()).toMatchObject({
      kind: 'exception',
      question: `May Lunch picker talk to ${MAPS}?`,
      explanation: expect.stringContaining(MAPS),
      suggestedExpiresAt: '2026-12-16T10:00:00.000Z',
      latestExpiresAt: '2026-12-16T10:00:00.000Z',
      approvers: ['security-reviewer', 'platform-admin'],
      whyNot: undefined,
    });
    await ask();
    expect((await outline()).whyNot).toContain('Creator asked for the same');
    for (const kind of ['approval', 'tier', 'budget', 'ttl'] as const) {
      expect((await escalations.outline({ app: ref, kind })).question).toMatch(
        /^May Lunch picker .+\?$/,
      );
    }
  });

  it('lapse when the manifest no longer mentions what they are about, or the app is retired', async () => {
    const { actions, ask, approve, apps, escalations, push, run } =
      await start();
    const { escalation } = await ask();
    await approve(escalation.id);
    await ask({ kind: 'ttl', ruleId: undefined, requestedTtlDays: 200 });
    await push({
      runtime: { allowed_runtimes: ['nodejs:24'], outbound_network: 'none' },
    });
    expect((await escalations.get(escalation.id)).escalation).toMatchObject({
      status: 'lapsed',
      statusReason: `microapp.yaml no longer mentions ${MAPS}.`,
    });
    // Written again, it has to be asked for again.
    await push();
    expect((await apps.find(ref))?.blocked).toBe(true);

    await knex('apps').update({ state: 'retired' });
    await run();
    const { items } = await escalations.list({
      filter: { kind: 'all' },
      viewer: admin,
      status: ['lapsed'],
    });
    expect(items.map(item => item.escalation.statusReason)).toContain(
      'The app is retired.',
    );
    expect((await actions()).slice(-2)).toEqual([
      'escalation-lapsed',
      'escalation-lapsed',
    ]);
    await expect(ask()).rejects.toThrow('is retired');
  });

  it('for approval are opened again when a governed field changes, with the difference', async () => {
    const { ask, approve, actions, assessor, escalations, push } =
      await start();
    const approved = async () =>
      (await assessor.plan(ref)).facts.approval.approved;
    const { escalation } = await ask({
      kind: 'approval',
      ruleId: undefined,
      value: undefined,
    });
    expect(await approved()).toBe(false);
    await expect(approve(escalation.id, reviewer)).rejects.toThrow(
      'You may not decide',
    );
    await approve(escalation.id);
    expect(await approved()).toBe(true);
    // For its tier, not for a higher one.
    const above = await assessor.plan(
      ref,
      {},
      { stage: 'promote', tier: 'production' },
    );
    expect(above.facts.approval.approved).toBe(false);

    await push({ version: '1.1.0', purpose: 'Picks a better place' });
    expect(await approved()).toBe(true);
    await push({ budget: { monthly: 50, currency: 'EUR' } });
    expect(await approved()).toBe(false);
    const item = await escalations.get(escalation.id);
    expect(item.escalation).toMatchObject({
      status: 'waiting',
      statusReason: 'Changed since it was approved: budget.',
      decidedBy: undefined,
    });
    const { changes } = await escalations.insight(item, {
      filter: { kind: 'all' },
      viewer: admin,
    });
    expect(changes).toEqual([
      {
        field: 'budget',
        before: '{"currency":"EUR","monthly":5}',
        after: '{"currency":"EUR","monthly":50}',
      },
    ]);
    await approve(escalation.id);
    expect(await approved()).toBe(true);
    expect(await actions()).toEqual([
      'escalation-requested',
      'escalation-approved',
      'escalation-reopened',
      'escalation-approved',
    ]);
  });
});
