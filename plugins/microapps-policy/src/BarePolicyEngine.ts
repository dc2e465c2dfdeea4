import { loadPolicySync } from './loadPolicySync';
import type { LoadedPolicy } from '@open-policy-agent/opa-wasm';
import { problemWithFacts } from './factsCheck';
import {
  ASSESSMENT_ENTRYPOINT,
  DEFAULT_MAX_MEMORY_PAGES,
  INITIAL_MEMORY_PAGES,
  readBundle,
} from './LoadedBundle';
import type { LoadedBundle } from './LoadedBundle';
import type { RuleText } from './ruleTexts';
import { explanation } from './ruleTexts';
import { reasonOf, toAssessment, unchecked } from './toAssessment';
import type { Outcome } from './toAssessment';
import type { Facts } from './facts';
import type { Assessment, PolicyBundle, PolicyEngine } from './types';

/**
 * Options of {@link BarePolicyEngine.load}.
 *
 * @public
 */
export interface BarePolicyEngineOptions {
  /** Refuse the bundle unless its bytes have this digest. */
  expectedDigest?: string;
  /** Memory limit in pages of 64 KiB; default 512 (32 MiB). */
  maxMemoryPages?: number;
}

/**
 * Evaluates in the caller's thread, for browsers and short-lived programs.
 * There is no deadline: a server uses the engine from `/node`.
 *
 * @public
 */
export class BarePolicyEngine implements PolicyEngine {
  readonly policyDigest: string;
  private policy: LoadedPolicy | undefined;

  private constructor(
    private readonly bundle: LoadedBundle,
    private readonly maxMemoryPages: number,
  ) {
    this.policyDigest = bundle.digest;
  }

  /**
   * Compiles the bundle.
   *
   * @throws InputError when the bytes do not have the expected digest or are
   *   no policy bundle
   */
  static async load(
    bundle: PolicyBundle,
    options: BarePolicyEngineOptions = {},
  ): Promise<BarePolicyEngine> {
    return new BarePolicyEngine(
      await readBundle(bundle, options.expectedDigest),
      options.maxMemoryPages ?? DEFAULT_MAX_MEMORY_PAGES,
    );
  }

  /** {@inheritDoc PolicyEngine.assess} */
  assessSync(facts: Facts): Assessment {
    const problem = problemWithFacts(facts);
    if (problem) {
      return unchecked(facts, this.policyDigest, problem);
    }
    return toAssessment(facts, this.evaluate(facts), this.bundle);
  }

  async assess(facts: Facts): Promise<Assessment> {
    return this.assessSync(facts);
  }

  async assessAll(facts: Facts[]): Promise<Assessment[]> {
    return facts.map(each => this.assessSync(each));
  }

  /**
   * What a rule says, with an example filled in.
   *
   * @throws NotFoundError for a rule that the bundle does not know
   */
  explainRule(ruleId: string): RuleText {
    return explanation(this.bundle.texts, ruleId);
  }

  async close(): Promise<void> {
    this.policy = undefined;
  }

  private evaluate(facts: Facts): Outcome {
    try {
      this.policy ??= this.instantiate();
      return { resultSet: this.policy.evaluate(facts, ASSESSMENT_ENTRYPOINT) };
    } catch (thrown) {
      // What a trap leaves in the memory is not to be trusted.
      this.policy = undefined;
      return { error: reasonOf(thrown) };
    }
  }

  private instantiate(): LoadedPolicy {
    const policy = loadPolicySync(this.bundle.module, {
      initial: Math.min(INITIAL_MEMORY_PAGES, this.maxMemoryPages),
      maximum: this.maxMemoryPages,
    });
    policy.setData(JSON.parse(this.bundle.data));
    return policy;
  }
}
