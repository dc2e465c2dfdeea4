import type { Facts } from './facts';
import type { RuleText } from './ruleTexts';

/** @public */
export type Tier = 'sandbox' | 'controlled' | 'production';

/** @public */
export type Stage = 'commit' | 'build' | 'deploy' | 'promote' | 'renew';

/** @public */
export type RiskClass = 'low' | 'medium' | 'high';

/**
 * One rule that fired, in plain words.
 *
 * @public
 */
export interface Violation {
  /** Stable id, kebab-case, e.g. `third-party-not-approved`. */
  ruleId: string;
  title: string;
  /** What happened and why it matters, one or two sentences. */
  reason: string;
  /** What to do. */
  fix: string;
  /** Path below the documentation root, e.g. `rules/third-party-not-approved`. */
  docsUrl: string;
  /** The value it is about, e.g. one domain; exceptions can be scoped to it. */
  value?: string;
  /** An approved part that does the same, where the rule data names one. */
  suggestion?: string;
  /** Absent where no exception may be asked for. */
  exception?: { approvers: string[]; maxDays: number };
}

/**
 * An exception that let a rule pass.
 *
 * @public
 */
export interface UsedException {
  id: string;
  ruleId: string;
  value?: string;
  /** RFC 3339. */
  expiresAt: string;
  /** It ends within seven days. */
  endsSoon: boolean;
}

/**
 * What the gate answers. `checked: false` (could not be checked: undefined,
 * failing or late policy) is never `allowed: true`.
 *
 * @public
 */
export interface GateResult {
  allowed: boolean;
  checked: boolean;
  stage: Stage;
  tier: Tier;
  violations: Violation[];
  /** Rules in mode `warn` that fired, and exceptions that end soon. */
  warnings: Violation[];
  exceptionsUsed: UsedException[];
  /** Ids of the rules that were looked at (mode not `off`, stage applies). */
  rulesChecked: string[];
  /** Present with `checked: false`: why, for the log and the admin. */
  error?: string;
}

/** @public */
export interface RiskContribution {
  id: string;
  /** Signed; rounded to a whole number. */
  points: number;
  /** "talks to 2 outside services". */
  text: string;
}

/** @public */
export interface RiskAssessment {
  /** 0 to 100, whole number; the clamped sum of the contributions. */
  score: number;
  class: RiskClass;
  /** Largest first by absolute value. */
  contributions: RiskContribution[];
  ratings: { security: RiskClass; privacy: RiskClass; business: RiskClass };
  /** 0 to 100: how much breaks or leaks when the app misbehaves. */
  blastRadius: number;
  /** 90, 60 or 30 by class. */
  defaultTtlDays: number;
  /** One or two plain sentences: the two heaviest reasons. */
  summary: string;
}

/** @public */
export interface TierAssessment {
  declared?: Tier;
  /** What the facts call for. */
  derived: Tier;
  /** Declared, else derived. */
  effective: Tier;
  /** Declared is lower than derived. */
  tooLow: boolean;
  /** Plain reasons for the derived tier. */
  reasons: string[];
  limits: TierLimits;
}

/** @public */
export interface TierLimits {
  maxTtlDays: number;
  /** Absent: unlimited, each renewal passes the gate. */
  maxRenewals?: number;
  monthlyBudgetCap: { amount: number; currency: string; hard: boolean };
  /** Who has to agree, role ids: `team-lead`, `security-reviewer`, … */
  approvers: string[];
}

/** One evaluation of everything. @public */
export interface Assessment {
  gate: GateResult;
  risk?: RiskAssessment;
  tier?: TierAssessment;
  /** `sha256:<hex>` over the bundle's bytes. */
  policyDigest: string;
  /** `sha256:<hex>` over the canonical JSON of the facts. */
  inputDigest: string;
}

/**
 * The compiled policy as bytes; what the digest covers and what is stored for
 * replays.
 *
 * @public
 */
export interface PolicyBundle {
  wasm: Uint8Array;
  /** `data.json` of the bundle: tiers, modes, approved parts. */
  data: string;
  /** Texts of rules and contributions, compiled from Rego METADATA. */
  rules: string;
}

/**
 * Answers from one bundle.
 *
 * @public
 */
export interface PolicyEngine {
  readonly policyDigest: string;
  /**
   * Never rejects for what a policy does: an undefined, failing or late
   * evaluation gives `gate.checked: false`, `gate.allowed: false`.
   */
  assess(facts: Facts): Promise<Assessment>;
  /** Same order as given. */
  assessAll(facts: Facts[]): Promise<Assessment[]>;
  /**
   * What a rule says, with an example filled in.
   *
   * @throws NotFoundError for a rule that the bundle does not know
   */
  explainRule(ruleId: string): RuleText;
  close(): Promise<void>;
}
