import type {
  Decision,
  GateComparison,
  RiskDetail,
} from '@microapps/backstage-plugin-microapps-common';
import { governedFieldsOf } from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import {
  sentence,
  type Stage,
  type Tier,
} from '@microapps/backstage-plugin-microapps-policy';
import { toIso } from '../apps/moneyAndTime';
import { toRiskDetail } from '../apps/toApi';
import type { AppRecord } from '../apps/types';
import type { AssessmentPlan, Assessor } from '../gates/types';
import type { ManifestRecord } from '../manifests/types';
import type { ReadFilter } from '../access/types';
import type { EscalationInsight } from './EscalationService';
import { changedFields } from './standingOf';
import type {
  EscalationItem,
  EscalationRecord,
  EscalationStore,
  EscalationViewer,
} from './types';

const EARLIER = 10;

const SIMILAR = 5;

const nextTier: Record<Tier, Tier | undefined> = {
  sandbox: 'controlled',
  controlled: 'production',
  production: undefined,
};

/** Everything somebody who decides wants to know, each decision evaluated. */
export async function describeInsight(
  item: EscalationItem,
  { app, manifest }: { app: AppRecord; manifest: ManifestRecord },
  options: {
    assessor: Assessor;
    clock: Clock;
    escalations: EscalationStore;
    filter: ReadFilter;
    viewer: EscalationViewer;
  },
): Promise<EscalationInsight> {
  const { assessor, clock, escalations, filter, viewer } = options;
  const { escalation } = item;
  const nowMs = clock.now().getTime();
  const { proposed } = escalation;
  const [comparisons, earlier, similar, approval] = await Promise.all([
    compare(escalation, app, { assessor, clock, escalations }),
    escalations.query({
      filter,
      viewer,
      nowMs,
      app: escalation.app,
      limit: EARLIER + 1,
    }),
    escalations.similarTo(escalation, filter, SIMILAR),
    escalations.lastApprovalOf(escalation.app),
  ]);
  const given = approval?.id === escalation.id ? escalation : approval;
  const { data, pii } = (proposed ?? manifest.manifest).classification;
  return {
    item,
    comparisons: comparisons.items,
    dataClass: data,
    pii,
    risk: comparisons.risk,
    earlier: earlier.items
      .filter(({ escalation: { id } }) => id !== escalation.id)
      .slice(0, EARLIER),
    similar,
    suggestion: comparisons.suggestion,
    // A request that was opened again still holds what it was given on.
    changes: proposed
      ? changedFields(
          { ...escalation, governed: governedFieldsOf(manifest.manifest) },
          proposed,
        )
      : changedFields(
          escalation.status === 'waiting' && escalation.statusReason
            ? escalation
            : given ?? escalation,
          manifest.manifest,
        ),
  };
}

/** At the app's own tier, and at the tier it is about or the next one. */
async function compare(
  escalation: EscalationRecord,
  app: AppRecord,
  options: {
    assessor: Assessor;
    clock: Clock;
    escalations: EscalationStore;
  },
): Promise<{
  items: GateComparison[];
  risk?: RiskDetail;
  suggestion?: string;
}> {
  const { assessor, clock, escalations } = options;
  if (app.state === 'deleted') {
    return { items: [], risk: riskOf(app, undefined) };
  }
  const granted = await escalations.approvedOf(escalation.app, clock.now());
  const approved = { ...escalation, status: 'approved' as const };
  const { proposed: manifest } = escalation;
  const planned =
    manifest && (await assessor.plan(escalation.app, { granted, manifest }));
  const ownTier = planned?.assessment.tier?.effective ?? app.tier;
  const other = escalation.requestedTier ?? nextTier[ownTier];
  const questions: { stage: Stage; tier: Tier }[] = [
    { stage: 'deploy', tier: ownTier },
    ...(other && other !== ownTier
      ? [{ stage: 'promote' as const, tier: other }]
      : []),
  ];
  const without = granted.filter(({ id }) => id !== escalation.id);
  const plans = await Promise.all(
    questions.map(async question => ({
      ...question,
      now: await assessor.plan(escalation.app, { granted, manifest }, question),
      then: await assessor.plan(
        escalation.app,
        { granted: [...without, approved], manifest },
        question,
      ),
    })),
  );
  const finding = plans
    .flatMap(({ now }) => now.assessment.gate.violations)
    .find(
      ({ ruleId, value, suggestion }) =>
        suggestion !== undefined &&
        ruleId === escalation.ruleId &&
        value === escalation.value,
    );
  return {
    items: plans.map(({ stage, tier, now, then }) => ({
      stage,
      tier,
      now: toComparedDecision(now),
      then: toComparedDecision(then),
    })),
    risk: riskOf(app, planned),
    suggestion: finding?.suggestion,
  };
}

/** Of the planned app where a change is planned. */
function riskOf(
  { risk }: AppRecord,
  planned: AssessmentPlan | undefined,
): RiskDetail | undefined {
  const next = planned?.assessment.risk;
  if (planned && next) {
    return toRiskDetail(next, planned.plannedAtMs, risk?.score);
  }
  return risk && toRiskDetail(risk, risk.computedAtMs, risk.previousScore);
}

/** An answer that nobody keeps. */
function toComparedDecision(plan: AssessmentPlan): Decision {
  const { gate, policyDigest, inputDigest } = plan.assessment;
  return {
    ...gate,
    id: 'draft',
    app: formatAppRef(plan.ref),
    sentence: sentence(gate),
    policyDigest,
    inputDigest,
    decidedAt: toIso(plan.plannedAtMs),
    decidedFor: 'system',
  };
}
