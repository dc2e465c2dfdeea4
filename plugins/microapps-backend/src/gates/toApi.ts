import type { Decision } from '@microapps/backstage-plugin-microapps-common';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { sentence } from '@microapps/backstage-plugin-microapps-policy';
import { toIso } from '../apps/moneyAndTime';
import type { DecisionRecord } from './types';

export function toDecision(decision: DecisionRecord): Decision {
  return {
    id: decision.id,
    app: formatAppRef(decision.app),
    allowed: decision.allowed,
    checked: decision.checked,
    stage: decision.stage,
    tier: decision.tier,
    sentence: sentence(decision),
    violations: decision.violations,
    warnings: decision.warnings,
    exceptionsUsed: decision.exceptionsUsed,
    rulesChecked: decision.rulesChecked,
    policyDigest: decision.policyDigest,
    inputDigest: decision.inputDigest,
    artifactDigest: decision.artifactDigest,
    decidedAt: toIso(decision.decidedAtMs),
    decidedFor: decision.decidedFor,
  };
}
