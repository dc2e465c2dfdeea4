import type {
  Decision,
  Evaluation,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';
import {
  MicroappManifest,
  parseManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { DateTime } from 'luxon';

const personalInSandbox: Violation = {
  ruleId: 'sandbox-no-pii',
  title: 'A sandbox app may not know anything about people',
  reason: 'Sandbox apps are not checked enough to be trusted with it.',
  fix: 'Set classification.pii to none, or tier to controlled.',
  docsUrl: 'https://example.com/rules/sandbox-no-pii',
};

/** Two rules and a sum: enough to see every part of the side panel. */
export function fixtureEvaluation(content: string, now: DateTime): Evaluation {
  const result = parseManifest(content);
  if (!result.ok) {
    return { problems: [...result.problems] };
  }
  const { manifest, problems } = result;
  const personal = manifest.classification.pii !== 'none';
  const parties = manifest.runtime.allowed_third_parties?.length ?? 0;
  const score = 16 + parties * 9 + (personal ? 12 : 0);
  const tier = manifest.tier ?? (personal ? 'controlled' : 'sandbox');
  return {
    problems: [...problems],
    decision: decisionOf(manifest, tier, now),
    risk: {
      score,
      class: score < 34 ? 'low' : 'medium',
      summary: personal
        ? `It talks to ${parties} outside services and knows something about people.`
        : `It talks to ${parties} outside services.`,
      contributions: [
        {
          id: 'egress',
          points: parties * 9,
          text: 'talks to outside services',
        },
        { id: 'pii', points: personal ? 12 : 0, text: 'partial personal data' },
      ],
      security: 'low',
      privacy: personal ? 'medium' : 'low',
      business: 'low',
      blastRadius: 12,
      defaultTtlDays: 90,
      computedAt: now.toISO() ?? '',
    },
    tier: {
      declared: manifest.tier,
      derived: personal ? 'controlled' : 'sandbox',
      effective: tier,
      tooLow: tier === 'sandbox' && personal,
      reasons: [
        personal ? 'It handles personal data.' : 'It is for a few people.',
      ],
      maxTtlDays: 90,
      approvers: ['team-lead'],
    },
    ttlDays: Math.min(manifest.lifecycle.ttl_days ?? 90, 90),
  };
}

function decisionOf(
  manifest: MicroappManifest,
  tier: Decision['tier'],
  now: DateTime,
): Decision {
  const violations =
    tier === 'sandbox' && manifest.classification.pii !== 'none'
      ? [personalInSandbox]
      : [];
  return {
    id: 'draft',
    app: `default/${manifest.name}`,
    allowed: violations.length === 0,
    checked: true,
    stage: 'deploy',
    tier,
    sentence: violations.length
      ? 'May it be deployed: no, 1 thing to do.'
      : 'May it be deployed: yes.',
    violations,
    warnings: [],
    exceptionsUsed: [],
    rulesChecked: ['sandbox-no-pii'],
    policyDigest: 'sha256:0',
    inputDigest: 'sha256:0',
    decidedAt: now.toISO() ?? '',
  };
}
