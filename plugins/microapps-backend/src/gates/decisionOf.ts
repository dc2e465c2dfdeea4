import type { AssessmentPlan, DecisionRecord } from './types';

/** The decision of a plan, as it is stored. */
export function decisionOf(
  plan: AssessmentPlan,
  actor: string,
  artifactDigest?: string,
): DecisionRecord {
  const { assessment, ref } = plan;
  return {
    ...assessment.gate,
    id: plan.decisionId,
    app: ref,
    policyDigest: assessment.policyDigest,
    inputDigest: assessment.inputDigest,
    artifactDigest,
    decidedAtMs: plan.plannedAtMs,
    decidedFor: actor,
  };
}
