import type { RiskClass, Stage, Tier, TierLimits } from './types';
import type { TextParams } from './ruleTexts';

/** What a rule found, as the policy says it: ids and values, no words. */
export interface RawFinding {
  rule: string;
  variant?: string;
  value?: string;
  suggestion?: string;
  params?: TextParams;
}

export interface RawReason {
  id: string;
  params: TextParams;
}

/** Result of the entry point `microapps/assessment/result`. */
export interface RawAssessment {
  gate: {
    allowed: boolean;
    stage: Stage;
    tier: Tier;
    violations: RawFinding[];
    warnings: RawFinding[];
    exceptions_used: { id: string; rule: string; ends_soon: boolean }[];
    rules_checked: string[];
  };
  risk: {
    score: number;
    class: RiskClass;
    contributions: (RawReason & { points: number })[];
    ratings: Record<'security' | 'privacy' | 'business', RiskClass>;
    blast_radius: number;
    default_ttl_days: number;
  };
  tier: {
    declared?: Tier;
    derived: Tier;
    effective: Tier;
    too_low: boolean;
    reasons: (RawReason & { tier: Tier })[];
    limits: {
      max_ttl_days: number;
      max_renewals?: number;
      monthly_budget_cap: TierLimits['monthlyBudgetCap'];
      approvers: string[];
    };
  };
}

type Check = (value: unknown) => boolean;

const isString: Check = value => typeof value === 'string';
const isBoolean: Check = value => typeof value === 'boolean';
const isNumber: Check = value =>
  typeof value === 'number' && Number.isFinite(value);
const oneOf =
  (...values: string[]): Check =>
  value =>
    typeof value === 'string' && values.includes(value);
const optional =
  (check: Check): Check =>
  value =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  value =>
    Array.isArray(value) && value.every(check);
const isParams: Check = value =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every(
    param => isString(param) || isNumber(param) || isBoolean(param),
  );

function shape(members: Record<string, Check>): Check {
  const checks = Object.entries(members);
  return value => {
    if (typeof value !== 'object' || value === null) {
      return false;
    }
    const record: Record<string, unknown> = { ...value };
    return checks.every(([name, check]) => check(record[name]));
  };
}

const isTier = oneOf('sandbox', 'controlled', 'production');
const isRiskClass = oneOf('low', 'medium', 'high');
const isFinding = shape({
  rule: isString,
  variant: optional(isString),
  value: optional(isString),
  suggestion: optional(isString),
  params: optional(isParams),
});

const parts: Record<keyof RawAssessment, Check> = {
  gate: shape({
    allowed: isBoolean,
    stage: oneOf('commit', 'build', 'deploy', 'promote', 'renew'),
    tier: isTier,
    violations: listOf(isFinding),
    warnings: listOf(isFinding),
    exceptions_used: listOf(
      shape({ id: isString, rule: isString, ends_soon: isBoolean }),
    ),
    rules_checked: listOf(isString),
  }),
  risk: shape({
    score: isNumber,
    class: isRiskClass,
    contributions: listOf(
      shape({ id: isString, points: isNumber, params: isParams }),
    ),
    ratings: shape({
      security: isRiskClass,
      privacy: isRiskClass,
      business: isRiskClass,
    }),
    blast_radius: isNumber,
    default_ttl_days: isNumber,
  }),
  tier: shape({
    declared: optional(isTier),
    derived: isTier,
    effective: isTier,
    too_low: isBoolean,
    reasons: listOf(shape({ id: isString, tier: isTier, params: isParams })),
    limits: shape({
      max_ttl_days: isNumber,
      max_renewals: optional(isNumber),
      monthly_budget_cap: shape({
        amount: isNumber,
        currency: isString,
        hard: isBoolean,
      }),
      approvers: listOf(isString),
    }),
  }),
};

function isRawAssessment(value: unknown): value is RawAssessment {
  return shape(parts)(value);
}

/**
 * Reads the result set of an evaluation. An undefined result, or one of
 * another shape than the policy promises, throws: it must never be taken for
 * an answer.
 */
export function readRawAssessment(resultSet: unknown): RawAssessment {
  if (!Array.isArray(resultSet) || resultSet.length !== 1) {
    throw new Error('the policy gave no result (undefined)');
  }
  const result: unknown = resultSet[0]?.result;
  if (!isRawAssessment(result)) {
    const wrong = Object.entries(parts)
      .filter(([name, check]) => !check(Object(result)[name]))
      .map(([name]) => name);
    throw new Error(
      `the policy gave a result of an unexpected shape (${wrong.join(', ')})`,
    );
  }
  if (result.gate.allowed !== (result.gate.violations.length === 0)) {
    throw new Error('the policy contradicts itself: allowed and violations');
  }
  return result;
}
