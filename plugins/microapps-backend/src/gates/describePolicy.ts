import type { PolicyInfo } from '@microapps/backstage-plugin-microapps-common';
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
    rules: Object.entries(texts.rules).map(([ruleId, { title, docsUrl }]) => ({
      ruleId,
      title,
      docsUrl,
    })),
  };
}

function describe(
  kind: 'third-party' | 'runtime' | 'model',
  { id, name, purpose }: ApprovedPart,
) {
  return { id, kind, title: name, purpose };
}
