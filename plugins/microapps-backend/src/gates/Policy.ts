import {
  bundleFacts,
  type BundleFacts,
  type PolicyBundle,
  type PolicyEngine,
  type RuleTexts,
} from '@microapps/backstage-plugin-microapps-policy';
import {
  loadBundle,
  WorkerPolicyEngine,
} from '@microapps/backstage-plugin-microapps-policy/node';

/** The policy in force: its bytes, and the engine that runs them. */
export interface Policy {
  engine: PolicyEngine;
  bundle: PolicyBundle;
  approved: BundleFacts;
  texts: RuleTexts;
}

export interface PolicyOptions {
  deadlineMs: number;
  workers: number;
}

/** Loads the policy that comes with the policy package. */
export async function loadPolicy(options: PolicyOptions): Promise<Policy> {
  const bundle = await loadBundle();
  return {
    bundle,
    approved: bundleFacts(bundle),
    texts: JSON.parse(bundle.rules),
    engine: await WorkerPolicyEngine.create({ bundle, ...options }),
  };
}
