import { DataClass, MicroappManifest, Tier } from '../types';
import { Finding, LeftOut, Start, StartRequest } from './types';

/** The pipeline of every generated repository settles these. */
const SETTLED_BY_PIPELINE = ['sbom-required', 'tests-required'];

/** A whole app is approved, not excepted from being so. */
const APPROVAL_RULE = 'approval-missing';

/** Data that nobody minds in the sandbox. */
const HARMLESS: DataClass[] = ['public', 'internal'];

/**
 * What of a wish may run today, and whom to ask for the rest.
 *
 * An app that needs somebody's word starts in the sandbox: for its owner alone,
 * with made-up data and **no** outside services, since talking to any of them,
 * approved or not, calls for a higher tier. Language models that are approved
 * stay.
 *
 * @param derivedTier what the policy says the wish calls for
 * @param findings the violations of the wish at the stage `deploy`
 * @public
 */
export function startOf(
  wish: MicroappManifest,
  derivedTier: Tier,
  findings: Finding[],
): Start {
  const open = findings.filter(({ ruleId }) => !isSettled(ruleId));
  const start = {
    settled: [
      ...new Set(findings.map(({ ruleId }) => ruleId).filter(isSettled)),
    ],
    refused: open.filter(finding => !mayBeAgreed(finding)),
    requests: requestsOf(open.filter(mayBeAgreed)),
  };
  if (start.requests.length === 0) {
    return {
      ...start,
      manifest: { ...wish, tier: derivedTier },
      leftOut: { services: [], models: [] },
      sandboxFirst: false,
    };
  }
  const models = open
    .filter(({ ruleId }) => ruleId === 'llm-model-not-approved')
    .flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    ...start,
    manifest: sandboxOf(wish, models),
    leftOut: leftOutOf(wish, models),
    sandboxFirst: true,
  };
}

function isSettled(ruleId: string): boolean {
  return SETTLED_BY_PIPELINE.includes(ruleId);
}

function mayBeAgreed({ ruleId, exception }: Finding): boolean {
  return exception !== undefined || ruleId === APPROVAL_RULE;
}

function requestsOf(findings: Finding[]): StartRequest[] {
  const bySubject = new Map<string, StartRequest>();
  for (const { ruleId, value } of findings) {
    bySubject.set(JSON.stringify([ruleId, value]), {
      kind: ruleId === APPROVAL_RULE ? 'approval' : 'exception',
      ruleId,
      ...(value === undefined ? {} : { value }),
    });
  }
  return [...bySubject.values()];
}

function sandboxOf(
  wish: MicroappManifest,
  modelsOut: string[],
): MicroappManifest {
  const { integrations, llm, ...rest } = wish;
  const models = llm?.models?.filter(model => !modelsOut.includes(model));
  return {
    ...rest,
    tier: 'sandbox',
    audience: 'self',
    expected_users: 1,
    classification: {
      data: HARMLESS.includes(wish.classification.data)
        ? wish.classification.data
        : 'internal',
      pii: 'none',
    },
    runtime: {
      allowed_runtimes: wish.runtime.allowed_runtimes,
      outbound_network: 'none',
    },
    ...(models?.length ? { llm: { ...llm, models } } : {}),
  };
}

function leftOutOf(wish: MicroappManifest, models: string[]): LeftOut {
  const { classification } = wish;
  return {
    ...(wish.audience === 'self' ? {} : { audience: wish.audience }),
    ...(HARMLESS.includes(classification.data) && classification.pii === 'none'
      ? {}
      : { classification }),
    services: (wish.integrations ?? []).map(
      ({ domain, name }) => domain ?? name,
    ),
    models,
  };
}
