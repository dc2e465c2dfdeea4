import type {
  Evaluation,
  ProposalFinding,
  ProposalOutlook,
  Violation,
} from '@microapps/backstage-plugin-microapps-common';
import {
  startOf,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { Policy } from '../gates/Policy';
import { planTerms } from '../escalations/planTerms';

/**
 * What the answer of the policy means for an idea: what somebody must agree
 * to, what comes right by itself, and what stands in the way.
 */
export function describeOutlook(
  wish: MicroappManifest,
  evaluation: Evaluation,
  policy: Pick<Policy, 'approved' | 'texts'>,
): ProposalOutlook {
  const { decision, risk, tier, ttlDays } = evaluation;
  const violations = decision?.violations ?? [];
  const effective = tier?.effective ?? 'sandbox';
  const start = startOf(wish, effective, violations);
  const isIn =
    (found: { ruleId: string; value?: string }[]) => (one: Violation) =>
      found.some(
        ({ ruleId, value }) => ruleId === one.ruleId && value === one.value,
      );
  return {
    tier,
    risk,
    ttlDays,
    sandboxFirst: start.sandboxFirst,
    agreements: violations
      .filter(isIn(start.requests))
      .map(violation => toFinding(violation, approversOf(violation))),
    settled: violations
      .filter(({ ruleId }) => start.settled.includes(ruleId))
      .map(({ title }) => title),
    refused: violations
      .filter(isIn(start.refused))
      .map(violation => toFinding(violation, [])),
  };

  function approversOf({ ruleId, exception }: Violation): string[] {
    return planTerms({
      kind: exception ? 'exception' : 'approval',
      rule: exception ? policy.texts.rules[ruleId] : undefined,
      app: { tier: effective },
      requestedTier: effective,
      limits: policy.approved.limits,
    }).approvers;
  }
}

function toFinding(
  { ruleId, title, reason, fix }: Violation,
  approvers: string[],
): ProposalFinding {
  return { ruleId, title, reason, fix, approvers };
}
