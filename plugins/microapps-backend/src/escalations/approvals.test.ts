import type { Knex } from 'knex';
import {
  governedFieldsOf,
  parseManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import { createTestServices } from '../__testUtils__/createTestServices';
import { manifestText } from '../__testUtils__/manifestText';
import { TestClock } from '../__testUtils__/TestClock';
import { databases, migratedDatabase } from '../__testUtils__/testDatabases';
import { migrationsDir } from '../database/migrate';
import { loadPolicy, type Policy } from '../gates/Policy';
import type { EscalationRecord, EscalationViewer } from './types';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const ref = { namespace: 'default', name: 'lunch-picker' };
const actor = 'user:default/creator';

const admin: EscalationViewer = {
  actor: 'user:default/platform-admin',
  isUser: true,
  claims: ['user:default/platform-admin'],
  roles: new Set(['platform-admin']),
};

const mailer = {
  name: 'Mailer',
  domain: 'mail.example.org',
  requires_secret: true,
};

function read(text: string) {
  const result = parseManifest(text);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.manifest;
}

let policy: Policy;

beforeAll(async () => {
  policy = await loadPolicy({ deadlineMs: 5_000, workers: 1 });
});

afterAll(() => policy.engine.close());

describe.each(databases.eachSupportedId())('approvals on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  async function start(manifest: Record<string, unknown>) {
    const clock = new TestClock('2026-11-16T10:00:00.000Z');
    const services = createTestServices({ knex, policy, clock });
    const { escalations, gates, manifests } = services;
    const push = (changes: Record<string, unknown>) =>
      manifests.register({
        ...{ ref, actor, source: { kind: 'push', subject: actor } },
        content: Buffer.from(manifestText(changes)),
      });
    await push(manifest);
    return {
      ...services,
      push,
      async approve(): Promise<EscalationRecord> {
        const asked = await escalations.ask(
          {
            ...{ app: ref, kind: 'approval' },
            reason: 'The canteen relies on it',
            expiresAt: '2027-01-20T10:00:00Z',
          },
          actor,
        );
        const { escalation } = await escalations.decide(
          asked.escalation.id,
          { action: 'approve' },
          admin,
        );
        return escalation;
      },
      async rules() {
        const { violations } = await gates.gate(
          ref,
          { stage: 'deploy' },
          actor,
        );
        return violations.map(({ ruleId }) => ruleId);
      },
    };
  }

  it.each([
    ['audience', { audience: 'external' }],
    ['expected_users', { expected_users: 5000 }],
    ['llm', { llm: { models: ['mistral-small-2506'] } }],
    ['flags', { flags: { security_review: true } }],
  ])('wait again when %s changes', async (field, change) => {
    const production = { tier: 'production', audience: 'team' };
    const { approve, escalations, push, rules } = await start(production);
    const { id: requestId } = await approve();
    expect(await rules()).not.toContain('approval-missing');
    await push({ ...production, ...change });
    expect(await rules()).toContain('approval-missing');
    const { escalation } = await escalations.get(requestId);
    expect(escalation).toMatchObject({
      status: 'waiting',
      statusReason: `Changed since it was approved: ${field}.`,
    });
  });

  it('count for the tier the facts call for, where none is written down', async () => {
    const { approve, assessor, gates } = await start({ audience: 'self' });
    const given = await approve();
    expect(given.requestedTier).toBe('sandbox');
    const text = manifestText({ audience: 'organisation' });
    const next = read(text);
    const approvedFor = async (tier: 'sandbox' | 'production') => {
      const { facts, assessment, standing } = await assessor.plan(ref, {
        manifest: next,
        granted: [
          { ...given, requestedTier: tier, governed: governedFieldsOf(next) },
        ],
      });
      expect(assessment.tier?.effective).toBe('production');
      expect(facts.approval).toEqual(standing.approval);
      const asks = assessment.gate.violations.some(
        ({ ruleId }) => ruleId === 'approval-missing',
      );
      expect(asks).toBe(!standing.approval.approved);
      return standing.approval.approved;
    };
    expect(await approvedFor('sandbox')).toBe(false);
    expect(await approvedFor('production')).toBe(true);

    // A draft is told the same.
    const draft = async (manifest: string) => {
      const { decision } = await gates.evaluate(
        { manifest, stage: 'deploy' },
        actor,
        ref,
      );
      return decision?.violations.map(({ ruleId }) => ruleId);
    };
    expect(await draft(text)).toContain('approval-missing');
    await knex('escalations').update({
      requested_tier: 'production',
      governed: JSON.stringify(governedFieldsOf(next)),
    });
    expect(await draft(text)).not.toContain('approval-missing');
  });

  it('bring the security review that no manifest can claim', async () => {
    const rule = 'integration-secret-needs-review';
    const { approve, assessor, rules } = await start({
      tier: 'controlled',
      integrations: [mailer],
      flags: { security_review: true },
    });
    expect(await rules()).toContain(rule);
    const given = await approve();
    expect(await rules()).not.toContain(rule);
    const { assessment, facts } = await assessor.plan(ref, {
      granted: [{ ...given, approvers: ['team-lead', 'platform-admin'] }],
    });
    expect(facts.approval).toMatchObject({
      ...{ approved: true, security_review: false },
    });
    expect(assessment.gate.violations.map(({ ruleId }) => ruleId)).toContain(
      rule,
    );
  });

  it('are not asked for again because more fields are governed', async () => {
    const { approve, escalations, rules } = await start({
      ...{ tier: 'production', audience: 'team', expected_users: 30 },
      llm: { models: ['mistral-small-2506', 'llama-3.3-70b-instruct'] },
    });
    const { id: requestId, governed } = await approve();
    const name = '20261127000600_governed_fields.js';
    await knex.migrate.down({ ...{ directory: migrationsDir, name } });
    const { escalation } = await escalations.get(requestId);
    expect(Object.keys(escalation.governed)).not.toContain('audience');
    expect(await rules()).toContain('approval-missing');
    await knex.migrate.up({ ...{ directory: migrationsDir, name } });
    expect((await escalations.get(requestId)).escalation.governed).toEqual(
      governed,
    );
    expect(await rules()).not.toContain('approval-missing');
  });
});
