import type {
  Evaluation,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';
import {
  type MicroappManifest,
  parseManifest,
} from '@microapps/backstage-plugin-microapps-manifest';

const service: Violation = {
  ruleId: 'third-party-not-approved',
  title: 'Service not approved',
  reason:
    "This app wants to talk to maps.example.com. That service isn't approved yet.",
  fix: 'Use Places (approved), or ask for an exception — it takes about a day.',
  docsUrl: 'rules/third-party-not-approved',
  value: 'maps.example.com',
  suggestion: 'Places',
  exception: { approvers: ['security-reviewer'], maxDays: 30 },
};

const costCenter: Violation = {
  ruleId: 'purpose-or-cost-center-missing',
  title: 'Purpose or cost center is missing',
  reason: 'The manifest does not say who pays for it.',
  fix: 'Add "cost_center" to microapp.yaml; your team lead knows the cost center.',
  docsUrl: 'rules/purpose-or-cost-center-missing',
  exception: { approvers: ['team-lead'], maxDays: 14 },
};

const tests: Violation = {
  ruleId: 'tests-required',
  title: 'Tests are missing',
  reason: 'No test report came in for this version.',
  fix: 'Run the tests in your pipeline and upload the report.',
  docsUrl: 'rules/tests-required',
  exception: { approvers: ['team-lead'], maxDays: 30 },
};

/** Nobody can agree to this one. */
export const unknownTeam: Violation = {
  ruleId: 'owner-missing',
  title: 'No owner found',
  reason: 'The team "creators" is not known here.',
  fix: 'Choose a team of the catalog.',
  docsUrl: 'rules/owner-missing',
};

/** The manifest that was asked about, read by the real parser. */
export function manifestOf(body: string | undefined): MicroappManifest {
  const result = parseManifest(JSON.parse(body ?? '{}').manifest);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.manifest;
}

/** An answer in the shape of the API, to the manifest that was asked about. */
export function evaluationOf(
  body: string | undefined,
  more: Violation[] = [],
): Evaluation {
  const manifest = manifestOf(body);
  const alone = manifest.audience === 'self';
  const tier = alone ? 'sandbox' : 'controlled';
  const talks = manifest.runtime.allowed_third_parties ?? [];
  const violations = [
    ...(alone || manifest.cost_center ? [] : [costCenter]),
    ...(talks.includes('maps.example.com') ? [service] : []),
    ...(alone ? [] : [tests]),
    ...more,
  ];
  return {
    problems: [],
    ttlDays: 30,
    tier: {
      derived: tier,
      effective: tier,
      tooLow: false,
      reasons: [alone ? 'only its owner uses it' : 'it is made for a team'],
      maxTtlDays: 180,
      approvers: [],
    },
    decision: {
      id: 'draft',
      app: `default/${manifest.name}`,
      allowed: violations.length === 0,
      checked: true,
      stage: 'deploy',
      tier,
      sentence: '',
      violations,
      warnings: [],
      exceptionsUsed: [],
      rulesChecked: [],
      policyDigest: 'sha256:1',
      inputDigest: 'sha256:2',
      decidedAt: '2026-11-23T00:00:00Z',
    },
  };
}
