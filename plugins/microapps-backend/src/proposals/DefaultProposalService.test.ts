import type { Knex } from 'knex';
import type { ProposalDraft } from '@microapps/backstage-plugin-microapps-common';
import {
  answersProblems,
  wishOf,
  writeManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { loadPolicy, type Policy } from '../gates/Policy';
import { nameOf } from './nameOf';
import type { ProposalViewer } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const viewer = (
  name: string,
  changes: Partial<ProposalViewer> = {},
): ProposalViewer => ({
  actor: `user:default/${name}`,
  isUser: true,
  isAdmin: false,
  readsAll: false,
  ...changes,
});
const creator = viewer('creator');
const mentor = viewer('mentor');
const stranger = viewer('stranger');
const admin = viewer('admin', { isAdmin: true });
const auditor = viewer('auditor', { readsAll: true });

const idea: ProposalDraft = {
  title: 'Lunch picker',
  purpose: 'Picks a place for lunch, so that nobody has to decide.',
  team: 'group:default/creators',
  sponsor: 'mentor@example.com',
  shape: 'page',
  audience: 'team',
  people: 'none',
  data: 'internal',
};

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 10_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('ideas on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  function start() {
    const clock = new TestClock('2026-11-27T10:00:00.000Z');
    const services = createTestServices({ knex, policy, clock });
    const { audit, proposals } = services;
    return {
      ...services,
      propose: (changes: Partial<ProposalDraft> = {}, by = creator) =>
        proposals.propose({ ...idea, ...changes }, by.actor),
      approve: (proposalId: string, by = mentor, comment?: string) =>
        proposals.answer(proposalId, { action: 'approve', comment }, by),
      decline: (proposalId: string, comment: string, by = mentor) =>
        proposals.answer(proposalId, { action: 'decline', comment }, by),
      titles: async (query: Parameters<typeof proposals.list>[0]) =>
        (await proposals.list(query)).items.map(({ title }) => title),
      async trail() {
        const { items } = await audit.list({}, { limit: 50 });
        return items
          .filter(({ action }) => action.startsWith('idea-'))
          .map(({ action, actor }) => [action, actor])
          .reverse();
      },
      async notices() {
        const rows = await knex('outbox')
          .where('kind', 'notice')
          .orderBy('sequence');
        return rows.map(({ payload }) => JSON.parse(payload));
      },
    };
  }

  it('go to the sponsor, and come back as the wizard filled in', async () => {
    const portal = start();
    const { propose, approve, proposals } = portal;
    const proposed = await propose({ shape: 'service' });
    expect(proposed).toMatchObject({
      status: 'waiting',
      name: 'lunch-picker',
      team: 'group:default/creators',
      sponsorRef: mentor.actor,
    });
    portal.clock.set('2026-11-28T10:00:00.000Z');
    expect(await approve(proposed.id, mentor, 'Go on!')).toMatchObject({
      status: 'approved',
      decidedBy: mentor.actor,
      comment: 'Go on!',
    });
    const [asked, answered] = await portal.notices();
    expect(asked).toMatchObject({
      to: [mentor.actor],
      link: `/micro-apps/ideas?id=${proposed.id}&tab=waiting`,
      title: 'Creator has an idea: Lunch picker',
    });
    expect(answered).toMatchObject({
      to: [creator.actor],
      title: 'Your idea was approved: Lunch picker',
    });
    const link = new URL(answered.link, 'http://portal.example');
    expect(link.pathname).toBe('/create/templates/default/serverless-function');
    const answers = JSON.parse(link.searchParams.get('formData') ?? '');
    expect(answers).toEqual({
      about: {
        name: 'lunch-picker',
        purpose: idea.purpose,
        team: 'group:default/creators',
        sponsor: mentor.actor,
      },
      does: {
        audience: 'team',
        people: 'none',
        data: 'internal',
        services: [],
      },
      review: { proposal: proposed.id },
    });
    expect(answersProblems(answers)).toEqual([]);

    const app = { namespace: 'default', name: 'lunch-picker' };
    await portal.manifests.register({
      ref: app,
      content: Buffer.from(manifestText()),
      source: { kind: 'push', subject: creator.actor },
      actor: creator.actor,
    });
    await proposals.built(proposed.id, app, creator);
    expect(await proposals.built(proposed.id, app, creator)).toMatchObject({
      app,
    });
    await expect(
      proposals.built(proposed.id, { ...app, name: 'other' }, creator),
    ).rejects.toThrow('This idea became default/lunch-picker already.');
    const { items } = await portal.audit.timelineOf(app, { limit: 10 });
    expect(items[0].text).toBe(
      'Began as the idea Lunch picker, which Mentor approved on 28 November 2026.',
    );
    expect(await portal.trail()).toEqual([
      ['idea-proposed', creator.actor],
      ['idea-approved', mentor.actor],
      ['idea-built', creator.actor],
    ]);
    expect(await portal.audit.verify()).toMatchObject({ intact: true });
  });

  it('are answered once, by somebody else who was asked, with a reason for a no', async () => {
    const { propose, approve, decline, proposals, trail } = start();
    const { id: ideaId } = await propose();
    await expect(
      approve(ideaId, viewer('creator', { isAdmin: true })),
    ).rejects.toThrow('It is your own idea, so somebody else decides: Mentor.');
    await expect(approve(ideaId, stranger)).rejects.toThrow(
      'You may not decide about this idea: Mentor does.',
    );
    await expect(approve(ideaId, auditor)).rejects.toThrow(
      'You may not decide',
    );
    await expect(
      approve(ideaId, viewer('ci', { isUser: false, isAdmin: true })),
    ).rejects.toThrow('A service cannot decide');
    for (const nothing of ['', '  \n ', 'no', '\u200b\u200b\u200b']) {
      await expect(decline(ideaId, nothing)).rejects.toThrow('Give a reason');
    }
    await expect(
      proposals.answer(ideaId, { action: 'withdraw' }, mentor),
    ).rejects.toThrow('Only Creator can take this idea back.');
    await expect(
      proposals.built(
        ideaId,
        { namespace: 'default', name: 'lunch-picker' },
        creator,
      ),
    ).rejects.toThrow('Only an approved idea becomes an app.');

    const declined = await decline(ideaId, 'Use the canteen page.');
    expect(declined).toMatchObject({
      status: 'declined',
      comment: 'Use the canteen page.',
    });
    await expect(approve(ideaId, admin)).rejects.toThrow(
      'Mentor declined it on 27 November 2026 already.',
    );
    const again = await propose();
    await expect(
      proposals.answer(again.id, { action: 'withdraw' }, creator),
    ).resolves.toMatchObject({ status: 'withdrawn' });
    expect(await trail()).toEqual([
      ['idea-proposed', creator.actor],
      ['idea-declined', mentor.actor],
      ['idea-proposed', creator.actor],
      ['idea-withdrawn', creator.actor],
    ]);
  });

  it('answered by two at once have one answer, and the other is told', async () => {
    const { propose, approve, decline, notices, trail } = start();
    for (const title of ['First idea', 'Second idea', 'Third idea']) {
      const { id: ideaId } = await propose({ title });
      const results = await Promise.allSettled([
        approve(ideaId, mentor),
        decline(ideaId, 'Not now.', admin),
      ]);
      const failed = results.filter(({ status }) => status === 'rejected');
      expect(failed).toMatchObject([
        {
          reason: {
            name: 'ConflictError',
            message: expect.stringMatching(/^(Mentor approved|Admin declined)/),
          },
        },
      ]);
    }
    expect(await trail()).toHaveLength(6);
    expect(await notices()).toHaveLength(6);
  });

  it('without a known sponsor wait for the platform admins', async () => {
    const { propose, notices, titles } = start();
    const proposed = await propose({ sponsor: 'Somebody Nice' });
    expect(proposed).toMatchObject({
      sponsor: 'Somebody Nice',
      sponsorRef: undefined,
    });
    expect((await notices())[0].to).toEqual(['group:default/platform-admins']);
    await propose({ title: 'Nobody named', sponsor: undefined });
    expect((await notices())[1].to).toEqual(['group:default/platform-admins']);
    expect(await titles({ viewer: admin, waitingForMe: true })).toHaveLength(2);
    expect(await titles({ viewer: mentor, waitingForMe: true })).toEqual([]);
  });

  it('are listed for those who have a part in them, page by page', async () => {
    const { clock, decline, propose, proposals, titles } = start();
    const ids: string[] = [];
    for (const [index, title] of ['One', 'Two', 'Three', 'Four'].entries()) {
      clock.set(`2026-11-27T1${index}:00:00.000Z`);
      ids.push((await propose({ title })).id);
    }
    await propose({ title: 'Of others', sponsor: 'nobody' }, stranger);
    await decline(ids[0], 'Not now.');
    const all = ['Two', 'Three', 'Four', 'One'];
    expect(await titles({ viewer: creator })).toEqual(all);
    expect(await titles({ viewer: mentor })).toEqual(all);
    expect(await titles({ viewer: creator, mine: true })).toEqual(all);
    expect(await titles({ viewer: mentor, waitingForMe: true })).toEqual(
      all.slice(0, 3),
    );
    expect(await titles({ viewer: creator, status: ['declined'] })).toEqual([
      'One',
    ]);
    expect(await titles({ viewer: stranger })).toEqual(['Of others']);
    expect(await titles({ viewer: viewer('nobody') })).toEqual([]);
    expect(await titles({ viewer: admin })).toHaveLength(5);
    expect(await titles({ viewer: auditor })).toHaveLength(5);
    expect(await titles({ viewer: viewer('ci', { isUser: false }) })).toEqual(
      [],
    );

    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await proposals.list({ viewer: creator, limit: 3, cursor });
      expect(page.totalCount).toBe(4);
      found.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    expect(found).toEqual(all);
    for (const wrong of ['', 'x', 'WyJhcHBzIiwxXQ']) {
      await expect(
        proposals.list({ viewer: creator, cursor: wrong }),
      ).rejects.toThrow('The cursor is not one this list gave out.');
    }
  });

  it('say what the policy says, in its words, and not more', async () => {
    const { gates, propose, proposals } = start();
    const harmless = await propose({ audience: 'self' });
    expect(await proposals.outlook(harmless)).toMatchObject({
      tier: { derived: 'sandbox' },
      ttlDays: 30,
      sandboxFirst: false,
      agreements: [],
      refused: [],
    });

    const serious = await propose({
      title: 'Payslip portal',
      shape: 'service',
      audience: 'external',
      people: 'more',
      data: 'confidential',
    });
    const outlook = await proposals.outlook(serious);
    const { decision, risk, tier, ttlDays } = await gates.evaluate(
      {
        manifest: writeManifest(
          wishOf(
            {
              about: {
                name: 'payslip-portal',
                purpose: idea.purpose,
                team: idea.team,
                sponsor: mentor.actor,
              },
              does: {
                audience: 'external',
                people: 'more',
                data: 'confidential',
                services: [],
              },
              review: {},
            },
            {
              template: {
                name: 'serverless-function',
                version: '1.0.0',
                runtime: 'nodejs:24',
              },
              person: { name: 'creator', email: 'creator@example.com' },
              today: '2026-11-27',
            },
          ),
        ),
        stage: 'deploy',
      },
      creator.actor,
    );
    expect(outlook).toMatchObject({ ttlDays, tier, sandboxFirst: true });
    expect(outlook.risk?.score).toBe(risk?.score);
    expect(outlook.tier?.derived).not.toBe('sandbox');
    const said = [...outlook.agreements, ...outlook.refused];
    expect(said.length + outlook.settled.length).toBe(
      decision?.violations.length,
    );
    expect(outlook.agreements).toContainEqual(
      expect.objectContaining({
        ruleId: 'approval-missing',
        approvers: ['platform-admin'],
      }),
    );
    expect(outlook.refused).toEqual([]);
  });

  it.each<[string, Partial<ProposalDraft>, string]>([
    ['short title', { title: 'ab' }, 'The name is too short'],
    ['invisible title', { title: '\u200b\u200b\u200b\u200b' }, 'too short'],
    ['long title', { title: 'x'.repeat(61) }, 'longer than 60'],
    ['two lines', { title: 'Lunch\npicker' }, 'cannot be shown'],
    ['NUL', { title: 'Lunch\u0000picker' }, 'cannot be shown'],
    ['turned text', { title: 'Lunch \u202Ereversed' }, 'cannot be shown'],
    ['half a letter', { purpose: 'Lunch for all \ud800' }, 'cannot be shown'],
    ['NUL in purpose', { purpose: 'Lunch for \u0000 all' }, 'cannot be shown'],
    ['no letters', { title: '昼ごはん' }, 'Use a few letters from a to z'],
    ['dots and slashes', { title: '../../..' }, 'Use a few letters'],
    ['reserved', { title: 'Admin' }, 'a word the portal uses itself'],
    ['short purpose', { purpose: 'lunch' }, 'What it is for is too short'],
    ['long purpose', { purpose: 'x'.repeat(501) }, 'longer than 500'],
    ['no team', { team: '  ' }, 'The team is too short'],
    ['unknown team', { team: 'pirates' }, 'The catalog knows no team'],
    ['a person as team', { team: 'user:default/mentor' }, 'knows no team'],
    ['odd team', { team: "x'; drop table apps;--" }, 'knows no team'],
    ['oneself', { sponsor: 'creator@example.com' }, 'Somebody else has to say'],
    ['long sponsor', { sponsor: 'x'.repeat(201) }, 'longer than 200'],
  ])('refuse with words: %s', async (_, changes, words) => {
    const { propose, trail } = start();
    await expect(propose(changes)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(words),
    });
    expect(await trail()).toEqual([]);
  });

  it('of one name wait once per author', async () => {
    const { propose } = start();
    const results = await Promise.allSettled([
      propose(),
      propose({ title: 'Lunch: Picker!' }),
    ]);
    expect(results.filter(({ status }) => status === 'rejected')).toMatchObject(
      [{ reason: { name: 'ConflictError' } }],
    );
    await expect(propose({}, stranger)).resolves.toMatchObject({
      status: 'waiting',
    });
  });

  it('keep what looks like code as the text it is', async () => {
    const { propose, approve, proposals } = start();
    const purpose = '${{ secrets.X }} <script>alert(1)</script> : - "\'` 100%';
    const { id: ideaId } = await propose({ purpose });
    const approved = await approve(ideaId);
    expect(approved.purpose).toBe(purpose);
    expect((await proposals.outlook(approved)).tier?.derived).toBeDefined();
    await expect(proposals.get('x\u0000')).rejects.toThrow('There is no idea');
    await expect(proposals.get("' or 1=1 --")).rejects.toThrow('no idea');
  });
});

it.each([
  ['Lunch picker!', 'lunch-picker'],
  ['Küche & Größe', 'kueche-groesse'],
  ['  Café 2  ', 'cafe-2'],
  ['3D viewer', 'app-3d-viewer'],
  ['../etc/passwd', 'etc-passwd'],
  ['x'.repeat(80), 'x'.repeat(63)],
  ['昼', ''],
])('%j becomes the name %j', (title, name) => {
  expect(nameOf(title)).toBe(name);
});
