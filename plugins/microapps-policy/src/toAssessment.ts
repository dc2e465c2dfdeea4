import { gateInWords, riskInWords, tierInWords } from './assessmentInWords';
import { inputDigest } from './digests';
import { readRawAssessment } from './rawAssessment';
import type { Facts } from './facts';
import type { LoadedBundle } from './LoadedBundle';
import type { Assessment, Tier } from './types';

/** What an evaluation gave: a result set, or the reason why there is none. */
export type Outcome = { resultSet: unknown } | { error: string };

const tiers: Tier[] = ['sandbox', 'controlled', 'production'];

/**
 * The strictest reading of which tier was meant, for an answer that has to be
 * given without the policy.
 */
function tierMeant(facts: Facts): Tier {
  const meant = facts?.tier ?? facts?.manifest?.tier;
  return tiers.find(tier => tier === meant) ?? 'production';
}

function digestIfPossible(facts: Facts): string {
  try {
    return inputDigest(facts);
  } catch {
    return '';
  }
}

/** An answer for what could not be checked: never allowed. */
export function unchecked(
  facts: Facts,
  policyDigest: string,
  error: string,
): Assessment {
  return {
    gate: {
      allowed: false,
      checked: false,
      stage: facts?.stage,
      tier: tierMeant(facts),
      violations: [],
      warnings: [],
      exceptionsUsed: [],
      rulesChecked: [],
      error,
    },
    policyDigest,
    inputDigest: digestIfPossible(facts),
  };
}

/** Text of whatever was thrown; opa-wasm throws strings and plain objects too. */
export function reasonOf(thrown: unknown): string {
  if (typeof thrown === 'string') {
    return thrown;
  }
  const message: unknown = Object(thrown).message;
  return typeof message === 'string' ? message : String(thrown);
}

/** Checks the outcome of an evaluation and puts it into words; never throws. */
export function toAssessment(
  facts: Facts,
  outcome: Outcome,
  bundle: LoadedBundle,
): Assessment {
  if ('error' in outcome) {
    return unchecked(facts, bundle.digest, outcome.error);
  }
  try {
    const raw = readRawAssessment(outcome.resultSet);
    return {
      gate: gateInWords(raw.gate, bundle.texts, facts),
      risk: riskInWords(raw.risk, bundle.texts),
      tier: tierInWords(raw.tier, bundle.texts),
      policyDigest: bundle.digest,
      inputDigest: inputDigest(facts),
    };
  } catch (thrown) {
    return unchecked(facts, bundle.digest, reasonOf(thrown));
  }
}
