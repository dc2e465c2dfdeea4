import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readGolden } from './golden.mjs';
import { packages, policiesDir, runOpa } from './opa.mjs';

const require = createRequire(
  join(policiesDir, '../plugins/microapps-policy/package.json'),
);
const fc = require('fast-check');
const { loadPolicySync } = require('@open-policy-agent/opa-wasm');

const CASES = 400;

const ids = [
  'third-party-not-approved',
  'runtime-not-allowed',
  'secrets-vault-only',
  'budget-missing',
];
const domains = [
  'maps.example.com',
  'Places.example.org',
  'a.storage.example.org',
  'storage.example.org',
  'crm.example.org',
  'xn--bcher-kva.example',
  'ünknown.example',
];
const tiers = ['sandbox', 'controlled', 'production'];
const word = fc.string({ maxLength: 12, unit: 'grapheme' });
const optional = model =>
  fc.record(model, { requiredKeys: [], noNullPrototype: true });
const some = values => fc.constantFrom(...values);
const list = (arbitrary, maxLength = 4) => fc.array(arbitrary, { maxLength });
const record = (required, others) =>
  fc.record(
    { ...required, ...others },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );

const integration = record(
  { name: fc.oneof(some(['Mailer', 'places', 'Chat']), word) },
  {
    domain: some(domains),
    requires_secret: fc.boolean(),
    scopes: list(some(['records:read', 'Records:Write', 'ADMIN', '*'])),
  },
);

const manifest = record(
  {
    owner: record(
      { team: word, contact: word },
      { developer: fc.boolean(), name: word },
    ),
    lifecycle: optional({ ttl_days: fc.integer({ min: 0, max: 500 }) }),
    classification: fc.record(
      {
        data: some([
          'public',
          'internal',
          'internal_personal',
          'confidential',
          'regulated',
        ]),
        pii: some(['none', 'partial', 'full']),
      },
      { noNullPrototype: true },
    ),
    runtime: record(
      {
        allowed_runtimes: list(
          some(['nodejs:24', 'nodejs:18.2', 'Python:3.13.1', 'cobol:85']),
        ),
        outbound_network: some(['none', 'restricted', 'unrestricted']),
      },
      { allowed_third_parties: list(some(domains)) },
    ),
    security: record(
      {
        secrets_policy: some(['vault-only', 'env', 'none']),
        require_sbom: fc.boolean(),
        require_tests: fc.boolean(),
      },
      { min_code_coverage: some([0, 0.3, 0.5, 0.835, 1]) },
    ),
  },
  {
    tier: some(tiers),
    version: some(['1.0.0']),
    purpose: some(['', '  ', 'Find lunch']),
    cost_center: some(['', '4711']),
    integrations: list(integration),
    expected_users: fc.integer({ min: 0, max: 5000 }),
    audience: some(['self', 'team', 'organisation', 'external']),
    budget: optional({
      daily: fc.integer({ min: 0, max: 9 }),
      monthly: fc.integer({ min: 0, max: 99 }),
    }),
    llm: optional({ models: list(some(['mistral-small-2402', 'other'])) }),
    notes: word,
  },
);

const NOW_MS = 1_795_420_800_000;
const DAY_MS = 86_400_000;

const facts = record(
  {
    now: fc.constant('2026-11-23T08:00:00.000Z'),
    now_ms: fc.constant(NOW_MS),
    stage: some(['commit', 'build', 'deploy', 'promote', 'renew']),
    app: fc.constant({ namespace: 'default', name: 'generated' }),
    manifest,
    owner: fc.record(
      {
        team_found: fc.boolean(),
        contact_found: fc.boolean(),
        co_owner_found: fc.boolean(),
      },
      { noNullPrototype: true },
    ),
    sponsor: fc.record({ found: fc.boolean() }, { noNullPrototype: true }),
    sbom: record(
      {
        present: fc.boolean(),
        components: some([[], [{ name: 'qs', licenses: [] }]]),
      },
      { other_version: some(['0.9.0']) },
    ),
    tests: record(
      { present: fc.boolean() },
      {
        passed: fc.boolean(),
        coverage: some([0, 0.29, 0.3, 0.499, 0.5, 0.835, 1]),
      },
    ),
    approval: record(
      { approved: fc.boolean() },
      { security_review: fc.boolean() },
    ),
    lifecycle: record(
      { renewals_used: fc.constant(0) },
      {
        state: some([
          'active',
          'idle',
          'suspended',
          'archived',
          'retired',
          'deleted',
        ]),
      },
    ),
    exceptions: list(
      record(
        {
          id: some(['e-1', 'e-2', 'e-3']),
          rule_id: some(ids),
          expires_at: fc.constant('2026-12-01T08:00:00.000Z'),
          expires_at_ms: some(
            [-1, 0, 3, 7, 8, 30, 31].map(days => NOW_MS + days * DAY_MS),
          ),
        },
        { value: some([...domains, 'nodejs:18.2']) },
      ),
    ),
  },
  { tier: some(tiers) },
);

/** Sets have no order in JSON; sorted, two of them can be compared. */
function inOrder(value) {
  if (Array.isArray(value)) {
    return value
      .map(inOrder)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map(key => [key, inOrder(value[key])]),
    );
  }
  return value;
}

function evaluateAllWithOpa(cases) {
  const dir = mkdtempSync(join(tmpdir(), 'differential-'));
  try {
    const path = join(dir, 'cases.json');
    writeFileSync(path, JSON.stringify({ cases }));
    const { stdout } = runOpa([
      'eval',
      '--format=json',
      '--ignore=*_test.rego',
      ...[...packages, 'dist/data.json', path].map(name => `--data=${name}`),
      '{index: result | some index, facts in data.cases; result := data.microapps.assessment.result with input as facts}',
    ]);
    return JSON.parse(stdout).result[0].expressions[0].value;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function evaluateAllWithWasm(cases) {
  const policy = loadPolicySync(
    readFileSync(join(policiesDir, 'dist/policy.wasm')),
    { initial: 64 },
  );
  policy.setData(
    JSON.parse(readFileSync(join(policiesDir, 'dist/data.json'), 'utf8')),
  );
  return cases.map(
    each => policy.evaluate(each, 'microapps/assessment/result')[0]?.result,
  );
}

/**
 * The compiled policy answers as OPA itself does, over the golden examples and
 * over generated facts.
 *
 * @returns {string | undefined} the first difference
 */
export function difference() {
  const seed = Date.now() % 1_000_000_007;
  const cases = [
    ...readGolden().map(example => example.facts),
    ...fc.sample(facts, { numRuns: CASES, seed }),
  ];
  const wanted = evaluateAllWithOpa(cases);
  const given = evaluateAllWithWasm(cases);
  const index = given.findIndex(
    (result, place) =>
      !isDeepStrictEqual(inOrder(result), inOrder(wanted[place])),
  );
  return index < 0
    ? undefined
    : `seed ${seed}, case ${index}: ${JSON.stringify(
        cases[index],
      )}\nOPA: ${JSON.stringify(wanted[index])}\nwasm: ${JSON.stringify(
        given[index],
      )}`;
}
