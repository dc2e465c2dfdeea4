import type {
  ManifestProblem,
  Evaluation,
  TierDetail,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';
import {
  startOf,
  type MicroappManifest,
  type Start,
  writeManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { MicroappsApi } from '@microapps/backstage-plugin-microapps-react';

/** What the policy makes of the app as wished. */
export interface Meaning {
  wish: MicroappManifest;
  tier: TierDetail;
  /** What somebody has to agree to, or what has to change. */
  findings: Violation[];
  start: Start;
}

/** The portal did not say what the answers mean, so they count as forbidden. */
export class NotCheckedError extends Error {
  /** What is wrong with the manifest, where that is why. */
  readonly problems: ManifestProblem[];

  constructor(problems: ManifestProblem[] = []) {
    super(problems[0]?.message ?? 'The policy gave no answer');
    this.name = 'NotCheckedError';
    this.problems = problems;
  }
}

/**
 * Asks the policy about a wish.
 *
 * @throws NotCheckedError when there is no answer to go by
 */
export async function askPolicy(options: {
  api: Pick<MicroappsApi, 'evaluate'>;
  wish: MicroappManifest;
  signal?: AbortSignal;
}): Promise<Meaning> {
  const { api, wish, signal } = options;
  const evaluation = await api.evaluate(
    { manifest: writeManifest(wish), stage: 'deploy', namespace: 'default' },
    { signal },
  );
  return readMeaning(wish, evaluation);
}

function readMeaning(wish: MicroappManifest, evaluation: Evaluation): Meaning {
  const { decision, tier, problems } = evaluation;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !decision?.checked || !tier) {
    throw new NotCheckedError(errors);
  }
  const start = startOf(wish, tier.derived, decision.violations);
  const settled = new Set(start.settled);
  return {
    wish,
    tier,
    start,
    findings: decision.violations.filter(({ ruleId }) => !settled.has(ruleId)),
  };
}
