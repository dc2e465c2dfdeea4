import { BarePolicyEngine, inputDigest, sentence, shortAnswer } from '.';
import type { Facts, PolicyBundle, PolicyEngine, Violation } from '.';
import { loadBundle, WorkerPolicyEngine } from './node';
import {
  factsFor,
  goldenExamples,
  goldenFacts,
  misbehavingBundle,
} from './testing/golden';

const kinds = {
  BarePolicyEngine: (bundle: PolicyBundle) => BarePolicyEngine.load(bundle),
  WorkerPolicyEngine: (bundle: PolicyBundle) =>
    WorkerPolicyEngine.create({ bundle, deadlineMs: 200 }),
};

const named = ({ ruleId, value }: Violation) =>
  value === undefined ? ruleId : `${ruleId} ${value}`;

const signed = (points: number) => (points > 0 ? `+${points}` : `${points}`);

describe.each(Object.entries(kinds))('%s', (_, create) => {
  let engine: PolicyEngine;
  let misbehaving: PolicyEngine;

  beforeAll(async () => {
    engine = await create(await loadBundle());
    misbehaving = await create(misbehavingBundle());
  });

  afterAll(async () => {
    await engine.close();
    await misbehaving.close();
  });

  it.each(goldenExamples)('answers $name in words', async ({ facts, says }) => {
    const { gate, risk, tier, ...digests } = await engine.assess(facts);
    expect({
      sentence: sentence(gate),
      shortAnswer: shortAnswer(gate),
      violations: gate.violations.map(named),
      warnings: gate.warnings.map(named),
      summary: risk?.summary,
      score: risk?.score,
      class: risk?.class,
      firstContributions: risk?.contributions
        .slice(0, 3)
        .map(({ points, text }) => `${signed(points)} ${text}`),
      tier: tier?.derived,
    }).toEqual(says);
    expect(gate).toMatchObject({
      checked: true,
      allowed: says.violations.length === 0,
      stage: facts.stage,
    });
    expect(JSON.stringify({ gate, risk, tier })).not.toMatch(/[{][a-z_.]+[}]/);
    expect(digests).toEqual({
      policyDigest: engine.policyDigest,
      inputDigest: inputDigest(facts),
    });
  });

  it('says what happened, what to do and what else there is', async () => {
    const { gate } = await engine.assess(goldenFacts('lunch-almost-there'));
    expect(gate.violations[1]).toEqual({
      ruleId: 'third-party-not-approved',
      title: 'Service not approved',
      reason:
        "This app wants to talk to maps.example.com. That service isn't approved yet.",
      fix: 'Use Places (approved), or ask for an exception — it takes about a day.',
      docsUrl: 'rules/third-party-not-approved',
      value: 'maps.example.com',
      suggestion: 'Places',
      exception: { approvers: ['security-reviewer'], maxDays: 30 },
    });
  });

  it('names the exception that opened a rule, and its end', async () => {
    const { gate } = await engine.assess(
      goldenFacts('lunch-with-an-exception'),
    );
    expect(gate.exceptionsUsed).toEqual([
      {
        id: 'exception-1',
        ruleId: 'third-party-not-approved',
        value: 'maps.example.com',
        expiresAt: '2026-11-28T08:00:00.000Z',
        endsSoon: true,
      },
    ]);
    expect(gate.warnings[0]).toMatchObject({
      ruleId: 'third-party-not-approved',
      title: 'An exception ends soon',
      reason:
        'The exception for "Service not approved" ends on 2026-11-28. After that the gate is closed again.',
    });
  });

  it('keeps the order of a batch', async () => {
    const batch = goldenExamples.map(({ facts }) => facts);
    const together = await engine.assessAll(batch);
    const apart = await Promise.all(batch.map(facts => engine.assess(facts)));
    expect(together).toEqual(apart);
    await expect(engine.assessAll([])).resolves.toEqual([]);
  });

  it('explains a rule with an example', () => {
    expect(engine.explainRule('third-party-not-approved')).toMatchObject({
      reason:
        "This app wants to talk to maps.example.com. That service isn't approved yet.",
    });
    expect(() => engine.explainRule('toString')).toThrow('no rule toString');
  });

  const broken: [string, (facts: Facts) => unknown, RegExp][] = [
    ['nothing', () => undefined, /facts/],
    ['no stage', facts => ({ ...facts, stage: undefined }), /stage/],
    ['an unknown stage', facts => ({ ...facts, stage: 'any' }), /stage/],
    [
      'no classification',
      facts => ({
        ...facts,
        manifest: { ...facts.manifest, classification: undefined },
      }),
      /classification/,
    ],
    ['an unknown fact', facts => ({ ...facts, is_admin: true }), /additional/],
    [
      'a time that is no number',
      facts => ({ ...facts, now_ms: '1' }),
      /now_ms/,
    ],
    [
      'nesting without an end',
      facts => {
        const loop: Record<string, unknown> = {};
        loop.loop = loop;
        return { ...facts, manifest: { ...facts.manifest, loop } };
      },
      /circular/i,
    ],
  ];

  it.each(broken)(
    'does not check facts with %s',
    async (_name, change, error) => {
      const facts = goldenFacts('lunch-ready');
      const [first, second] = await engine.assessAll([
        change(facts) as Facts,
        facts,
      ]);
      expect(first.gate).toMatchObject({ checked: false, allowed: false });
      expect(first.gate.error).toMatch(error);
      expect(second.gate).toMatchObject({ checked: true, allowed: true });
    },
  );

  const failures: [string, RegExp][] = [
    ['undefined', /undefined/],
    ['no-boolean', /unexpected shape \(gate\)/],
    ['contradiction', /contradicts itself/],
    ['no-text', /no rule unheard-of/],
    ['conflict', /conflict/],
    ['missing-builtin', /semver\.is_valid/],
    ['hungry', /opa_malloc|memory/i],
  ];

  it.each(failures)('denies when the policy is %s', async (name, error) => {
    const [before, bad, after] = await misbehaving.assessAll([
      factsFor('fine'),
      factsFor(name),
      factsFor('fine'),
    ]);
    expect(before.gate).toMatchObject({ checked: true, allowed: true });
    expect(bad.gate).toMatchObject({ checked: false, allowed: false });
    expect(bad.gate.error).toMatch(error);
    expect(bad.policyDigest).toBe(misbehaving.policyDigest);
    expect(after).toEqual(before);
  });

  it('says that nothing was checked', async () => {
    const { gate } = await misbehaving.assess(factsFor('undefined'));
    expect(sentence(gate)).toBe(
      'May go to production: not for now, it could not be checked',
    );
    expect(shortAnswer(gate)).toBe('Could not be checked');
  });
});

describe('WorkerPolicyEngine under load', () => {
  it('gives up what is late and answers the rest', async () => {
    const engine = await WorkerPolicyEngine.create({
      bundle: misbehavingBundle(),
      deadlineMs: 150,
      maxMemoryPages: 16_384,
    });
    try {
      await engine.assess(factsFor('fine'));
      const slow = factsFor('slow');
      slow.sbom.components = Array.from({ length: 100 }, (_, index) => ({
        name: 'part',
        version: index < 99 ? 'part' : 'other',
        licenses: [],
      }));
      const started = performance.now();
      const [one, late, two, later, three] = await engine.assessAll([
        factsFor('one'),
        slow,
        factsFor('two'),
        slow,
        factsFor('three'),
      ]);
      expect(performance.now() - started).toBeLessThan(5_000);
      for (const { gate } of [one, two, three]) {
        expect(gate).toMatchObject({ checked: true, allowed: true });
      }
      for (const { gate } of [late, later]) {
        expect(gate).toMatchObject({
          checked: false,
          allowed: false,
          error: 'the policy took longer than 150 ms',
        });
      }
    } finally {
      await engine.close();
    }
  });

  it('answers many callers at once over several threads', async () => {
    const engine = await WorkerPolicyEngine.create({
      bundle: await loadBundle(),
      workers: 2,
    });
    try {
      const facts = goldenFacts('lunch-ready');
      const expected = await engine.assess(facts);
      const answers = await Promise.all(
        Array.from({ length: 200 }, () => engine.assess(facts)),
      );
      expect(answers.every(each => each.gate.allowed)).toBe(true);
      expect(answers[199]).toEqual(expected);
    } finally {
      await engine.close();
    }
  });

  it('answers what waits when it is closed, and what comes after', async () => {
    const engine = await WorkerPolicyEngine.create({
      bundle: await loadBundle(),
    });
    const waiting = engine.assess(goldenFacts('lunch-ready'));
    await engine.close();
    const after = await engine.assess(goldenFacts('lunch-ready'));
    for (const { gate } of [await waiting, after]) {
      expect(gate).toMatchObject({
        checked: false,
        allowed: false,
        error: 'the policy engine was closed',
      });
    }
  });

  it('refuses limits that make no sense', async () => {
    const bundle = await loadBundle();
    await expect(
      WorkerPolicyEngine.create({ bundle, deadlineMs: 0 }),
    ).rejects.toThrow('deadline above 0 ms');
    await expect(
      WorkerPolicyEngine.create({ bundle, workers: 0 }),
    ).rejects.toThrow('at least one worker');
  });
});
