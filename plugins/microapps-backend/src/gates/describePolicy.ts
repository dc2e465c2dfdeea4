import type {
  PolicyInfo,
  PolicyRule,
} from '@microapps/backstage-plugin-microapps-common';
import type { ApprovedPart } from '@microapps/backstage-plugin-microapps-policy';
import type { Policy } from './Policy';

/** What pages offer to choose from, and the rules there are. */
export function describePolicy(policy: Policy): PolicyInfo {
  const { approved, engine, texts } = policy;
  return {
    policyDigest: engine.policyDigest,
    approved: [
      ...approved.thirdParties.map(part => describe('third-party', part)),
      ...approved.runtimes.map(part => describe('runtime', part)),
      ...approved.models.map(part => describe('model', part)),
    ],
    rules: Object.keys(texts.rules).map(ruleId => describeRule(policy, ruleId)),
  };
}

/** Where a rule says several things, all of them; else its only wording. */
function describeRule({ engine }: Policy, ruleId: string): PolicyRule {
  const rule = engine.explainRule(ruleId);
  const { title, docsUrl, exception } = rule;
  const wordings = rule.variants ? Object.values(rule.variants) : [rule];
  return {
    ruleId,
    title,
    docsUrl,
    wordings: wordings.map(each => ({
      title: each.title,
      reason: each.reason,
      fix: each.fix,
    })),
    ...(exception && { exception }),
  };
}

function describe(
  kind: 'third-party' | 'runtime' | 'model',
  { id, name, purpose }: ApprovedPart,
) {
  return { id, kind, title: name, purpose };
}
