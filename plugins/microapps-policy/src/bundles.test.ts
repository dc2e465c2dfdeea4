import fc from 'fast-check';
import {
  BarePolicyEngine,
  bundleDigest,
  bundleFacts,
  canonicalJson,
  inputDigest,
} from '.';
import { loadBundle, WorkerPolicyEngine } from './node';
import { goldenFacts } from './testing/golden';

describe('bundles', () => {
  it('have a digest over every part', async () => {
    const bundle = await loadBundle();
    const digest = bundleDigest(bundle);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    const wasm = new Uint8Array(bundle.wasm);
    wasm[wasm.length - 1] += 1;
    const others = [
      { ...bundle, wasm },
      { ...bundle, data: `${bundle.data} ` },
      { ...bundle, rules: bundle.rules.replace('Places', 'Spaces') },
      { ...bundle, data: bundle.rules, rules: bundle.data },
    ];
    const digests = new Set(others.map(bundleDigest).concat(digest));
    expect(digests.size).toBe(5);
  });

  it('are refused when their bytes give another digest', async () => {
    const bundle = await loadBundle();
    const expectedDigest = bundleDigest(bundle);
    const changed = { ...bundle, data: bundle.data.replace('enforce', 'warn') };
    const engine = await BarePolicyEngine.load(bundle, { expectedDigest });
    expect(engine.policyDigest).toBe(expectedDigest);
    await expect(
      BarePolicyEngine.load(changed, { expectedDigest }),
    ).rejects.toThrow(`expected ${expectedDigest}`);
    await expect(
      WorkerPolicyEngine.create({ bundle: changed, expectedDigest }),
    ).rejects.toThrow(`expected ${expectedDigest}`);
    await expect(
      loadBundle({ expectedDigest: 'sha256:other' }),
    ).rejects.toThrow('expected sha256:other');
  });

  it('are refused when they are none', async () => {
    const bundle = await loadBundle();
    const wasm = new Uint8Array([1, 2, 3]);
    await expect(BarePolicyEngine.load({ ...bundle, wasm })).rejects.toThrow();
    await expect(
      BarePolicyEngine.load({ ...bundle, rules: '{}' }),
    ).rejects.toThrow('incomplete texts');
    expect(() => bundleFacts({ data: '{}' })).toThrow('incomplete rule data');
  });

  it('tell what is approved and the limits of the tiers', async () => {
    const facts = bundleFacts(await loadBundle());
    expect(facts.thirdParties).toContainEqual({
      id: 'places.example.org',
      name: 'Places',
      purpose: 'Find addresses, opening hours and routes',
      approver: 'security-team@example.com',
      approvedOn: '2026-02-02',
      perAppApproval: false,
    });
    expect(facts.runtimes.map(({ id }) => id)).toContain('nodejs:24');
    expect(facts.models.map(({ id }) => id)).toContain('mistral-small-2506');
    expect(facts.limits.sandbox).toEqual({
      maxTtlDays: 90,
      maxRenewals: 3,
      monthlyBudgetCap: { amount: 20, currency: 'EUR', hard: true },
      approvers: [],
    });
    expect(facts.limits.production.maxRenewals).toBeUndefined();
  });
});

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(shuffled);
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(
      entries.map(([key, item]) => [key, shuffled(item)]),
    );
  }
  return value;
};

describe('canonicalJson', () => {
  it('depends on the value alone', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), value => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what JSON cannot say', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, 1] })).toBe(
      '{"a":[null,1]}',
    );
  });

  it('gives the digest of facts', () => {
    const facts = goldenFacts('lunch-ready');
    const other = { ...facts, now_ms: facts.now_ms + 1 };
    expect(inputDigest(JSON.parse(JSON.stringify(shuffled(facts))))).toBe(
      inputDigest(facts),
    );
    expect(inputDigest(other)).not.toBe(inputDigest(facts));
  });
});
