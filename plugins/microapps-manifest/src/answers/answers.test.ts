import fc from 'fast-check';
import { parseManifest } from '../parseManifest';
import { completeManifest } from '../testing/completeManifest';
import {
  answersProblems,
  AnswersContext,
  AppAnswers,
  startOf,
  wishOf,
  writeManifest,
} from '.';

const context: AnswersContext = {
  template: { name: 'static-web', version: '1.0.0', runtime: 'static:1' },
  person: { name: 'Jane Doe', email: 'jane@example.com' },
  today: '2026-11-23',
};

function answersWith(
  parts: {
    about?: Partial<AppAnswers['about']>;
    does?: Partial<AppAnswers['does']>;
    review?: AppAnswers['review'];
  } = {},
): AppAnswers {
  return {
    about: {
      name: 'lunch-picker',
      purpose: 'Picks a place for lunch.',
      team: 'group:default/peopleops',
      ...parts.about,
    },
    does: {
      audience: 'self',
      people: 'none',
      data: 'internal',
      services: [],
      ...parts.does,
    },
    review: parts.review ?? {},
  };
}

const maps = {
  domain: 'Maps.Example.com.',
  name: 'Maps',
  secret: 'unknown',
} as const;

/** Text that means something to YAML, templates, shells or browsers. */
const HOSTILE = [
  '${{ secrets.TOKEN }}',
  '{{ 7*7 }}',
  '"; rm -rf / #',
  '$(touch /tmp/x) `id`',
  '<script>alert(1)</script>',
  'a: b # c',
  '- one\n- two',
  '---\nname: other',
  '*alias &anchor !tag',
  "it's \"quoted\" \\ 'twice'",
  '12:30',
  'true',
  '~',
  '  leading and trailing  ',
  'emoji 🙂 and 日本',
];

describe('wishOf', () => {
  it('makes a valid manifest of every combination of answers', () => {
    const audiences = ['self', 'team', 'organisation', 'external', 'unknown'];
    const people = ['none', 'contact', 'more', 'unknown'];
    const data = ['public', 'internal', 'confidential', 'unknown'];
    const services = [[], [maps]];
    for (const does of audiences.flatMap(audience =>
      people.flatMap(some =>
        data.flatMap(kind =>
          services.map(list => ({
            audience,
            people: some,
            data: kind,
            services: list,
          })),
        ),
      ),
    )) {
      const answers = answersWith({ does: does as AppAnswers['does'] });
      expect(answersProblems(answers)).toEqual([]);
      const wish = wishOf(answers, context);
      expect(parseManifest(writeManifest(wish))).toMatchObject({
        ok: true,
        problems: [],
        manifest: wish,
      });
      expect(wish.tier).toBeUndefined();
    }
  });

  it('takes the more protective answer where none is known', () => {
    const wish = wishOf(
      answersWith({
        does: {
          audience: 'unknown',
          people: 'unknown',
          data: 'unknown',
          services: [maps],
        },
      }),
      context,
    );
    expect(wish).toMatchObject({
      audience: 'organisation',
      classification: { data: 'confidential', pii: 'partial' },
      integrations: [
        { name: 'Maps', domain: 'maps.example.com', requires_secret: true },
      ],
      runtime: {
        outbound_network: 'restricted',
        allowed_third_parties: ['maps.example.com'],
      },
    });
    expect(wish.expected_users).toBeUndefined();
  });

  it('counts data about people as such', () => {
    const classOf = (does: Partial<AppAnswers['does']>) =>
      wishOf(answersWith({ does }), context).classification;
    expect(classOf({ people: 'contact', data: 'public' })).toEqual({
      data: 'internal_personal',
      pii: 'partial',
    });
    expect(classOf({ people: 'more', data: 'confidential' })).toEqual({
      data: 'confidential',
      pii: 'full',
    });
  });

  it('says who, from which template and for a month', () => {
    expect(
      wishOf(
        answersWith({
          about: {
            sponsor: 'user:default/alex',
            costCenter: ' CC-1 ',
            developer: true,
          },
          does: { models: ['mistral-small-2506'] },
        }),
        context,
      ),
    ).toMatchObject({
      cost_center: 'CC-1',
      owner: {
        name: 'Jane Doe',
        team: 'peopleops',
        contact: 'jane@example.com',
        developer: true,
      },
      sponsor: 'user:default/alex',
      lifecycle: {
        state: 'prototype',
        created_at: '2026-11-23',
        ttl_days: 30,
      },
      llm: { models: ['mistral-small-2506'] },
      created_with: { template: 'static-web@1.0.0' },
    });
  });

  it.each(HOSTILE)('keeps %j a value', purpose => {
    const answers = answersWith({
      about: { purpose, costCenter: purpose.split('\n')[0] },
      does: { services: [{ ...maps, name: purpose.split('\n')[0] }] },
    });
    expect(answersProblems(answers)).toEqual([]);
    const wish = wishOf(answers, context);
    const text = writeManifest(wish);
    expect(parseManifest(text)).toMatchObject({
      ok: true,
      problems: [],
      manifest: wish,
    });
    expect(wish.purpose).toBe(purpose.trim());
  });
});

describe('writeManifest', () => {
  it('gives back a manifest with every field, in the order of the schema', () => {
    const text = writeManifest(completeManifest);
    expect(parseManifest(text)).toMatchObject({
      ok: true,
      manifest: completeManifest,
    });
    expect(text).toMatch(/^# What this app is/);
    expect(text.indexOf('\nname:')).toBeLessThan(text.indexOf('\nowner:'));
  });

  it('gives back whatever a text holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        notes => {
          const manifest = { ...wishOf(answersWith(), context), notes };
          const parsed = parseManifest(writeManifest(manifest));
          expect(parsed.ok && parsed.manifest.notes).toBe(notes);
        },
      ),
    );
  });
});

describe('startOf', () => {
  const wish = wishOf(
    answersWith({
      does: {
        audience: 'external',
        people: 'contact',
        data: 'confidential',
        services: [maps],
        models: ['some-model', 'mistral-small-2506'],
      },
    }),
    context,
  );

  it('starts as wished when nobody has to agree', () => {
    const start = startOf(wish, 'controlled', [
      {
        ruleId: 'sbom-required',
        exception: { approvers: ['security-reviewer'], maxDays: 14 },
      },
      {
        ruleId: 'tests-required',
        exception: { approvers: ['team-lead'], maxDays: 30 },
      },
    ]);
    expect(start).toEqual({
      manifest: { ...wish, tier: 'controlled' },
      requests: [],
      leftOut: { services: [], models: [] },
      settled: ['sbom-required', 'tests-required'],
      refused: [],
      sandboxFirst: false,
    });
  });

  it('starts in the sandbox and asks for the rest', () => {
    const exception = { approvers: ['security-reviewer'], maxDays: 30 };
    const start = startOf(wish, 'production', [
      { ruleId: 'approval-missing' },
      {
        ruleId: 'third-party-not-approved',
        value: 'maps.example.com',
        exception,
      },
      {
        ruleId: 'third-party-not-approved',
        value: 'maps.example.com',
        exception,
      },
      { ruleId: 'llm-model-not-approved', value: 'some-model', exception },
    ]);
    expect(start.sandboxFirst).toBe(true);
    expect(start.refused).toEqual([]);
    expect(start.requests).toEqual([
      { kind: 'approval', ruleId: 'approval-missing' },
      {
        kind: 'exception',
        ruleId: 'third-party-not-approved',
        value: 'maps.example.com',
      },
      {
        kind: 'exception',
        ruleId: 'llm-model-not-approved',
        value: 'some-model',
      },
    ]);
    expect(start.manifest).toMatchObject({
      tier: 'sandbox',
      audience: 'self',
      expected_users: 1,
      classification: { data: 'internal', pii: 'none' },
      runtime: { allowed_runtimes: ['static:1'], outbound_network: 'none' },
      llm: { models: ['mistral-small-2506'] },
    });
    expect(start.manifest.integrations).toBeUndefined();
    expect(start.leftOut).toEqual({
      audience: 'external',
      classification: { data: 'confidential', pii: 'partial' },
      services: ['maps.example.com'],
      models: ['some-model'],
    });
    expect(parseManifest(writeManifest(start.manifest)).ok).toBe(true);
  });

  it('refuses what nobody can agree to', () => {
    const { refused, requests } = startOf(wish, 'controlled', [
      { ruleId: 'owner-missing' },
    ]);
    expect(refused).toEqual([{ ruleId: 'owner-missing' }]);
    expect(requests).toEqual([]);
  });
});

describe('answersProblems', () => {
  it.each([
    ['', 'required'],
    ['..', 'name-format'],
    ['../etc', 'name-format'],
    ['a/b', 'name-format'],
    ['Lunch', 'name-format'],
    ['9-lives', 'name-format'],
    ['-lunch', 'name-format'],
    ['lunch-', 'name-format'],
    ['lunch\n', 'name-format'],
    ['lunch picker', 'name-format'],
    ['${{ name }}', 'name-format'],
    ['a'.repeat(64), 'too-long'],
    ['a'.repeat(300), 'too-long'],
    ['admin', 'name-reserved'],
    ['com1', 'name-reserved'],
    ['xn--80ak6aa', 'name-reserved'],
    ['constructor', 'name-reserved'],
  ])('the name %j: %s', (name, code) => {
    expect(
      answersProblems({ about: { ...answersWith().about, name } }),
    ).toEqual([{ field: 'about.name', code }]);
  });

  it('names every question that needs another answer', () => {
    expect(
      answersProblems({
        about: {
          name: 'lunch',
          purpose: 'a\u0000b',
          team: 'peopleops',
          sponsor: 'group:default/x',
          costCenter: 'one\ntwo',
        },
        does: {
          audience: 'friends' as 'self',
          people: '' as 'none',
          data: 'public',
          services: [
            { domain: 'https://maps.example.com/x', secret: 'no' },
            { domain: 'maps.example.com', secret: 'no' },
            { domain: 'MAPS.example.com', secret: 'no' },
            { domain: '', secret: 'no' },
          ],
          models: ['m', 'm', ''],
        },
        review: { reason: 'x', openedAt: 'yesterday' },
      }),
    ).toEqual([
      { field: 'about.purpose', code: 'hidden-character' },
      { field: 'about.team', code: 'reference-format' },
      { field: 'about.sponsor', code: 'reference-format' },
      { field: 'about.costCenter', code: 'one-line' },
      { field: 'does.audience', code: 'choice' },
      { field: 'does.people', code: 'required' },
      { field: 'does.services.0.domain', code: 'domain-format' },
      { field: 'does.services.2.domain', code: 'duplicate' },
      { field: 'does.services.3.domain', code: 'required' },
      { field: 'does.models.1', code: 'duplicate' },
      { field: 'does.models.2', code: 'required' },
      { field: 'review.reason', code: 'too-short' },
      { field: 'review.openedAt', code: 'moment-format' },
    ]);
  });

  it('looks only at the pages that are there', () => {
    expect(answersProblems({})).toEqual([]);
    expect(answersProblems({ review: {} })).toEqual([]);
  });
});
