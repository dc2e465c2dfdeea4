import { InputError } from '@backstage/errors';
import { problemWithFacts } from './factsCheck';
import { DEFAULT_MAX_MEMORY_PAGES, readBundle } from './LoadedBundle';
import type { LoadedBundle } from './LoadedBundle';
import { PolicyWorker } from './PolicyWorker';
import { explanation } from './ruleTexts';
import type { RuleText } from './ruleTexts';
import { reasonOf, toAssessment, unchecked } from './toAssessment';
import type { Facts } from './facts';
import type { Assessment, PolicyBundle, PolicyEngine } from './types';

/**
 * Options of {@link WorkerPolicyEngine.create}.
 *
 * @public
 */
export interface WorkerPolicyEngineOptions {
  bundle: PolicyBundle;
  /** Refuse the bundle unless its bytes have this digest. */
  expectedDigest?: string;
  /** How long one evaluation may take; default 250. */
  deadlineMs?: number;
  /** Memory limit of an evaluation in pages of 64 KiB; default 512 (32 MiB). */
  maxMemoryPages?: number;
  /** Threads; default 1. They start with the first evaluation. */
  workers?: number;
}

/** Facts that passed the schema, as text for a thread. */
interface Prepared {
  problem?: string;
  text: string;
}

function prepare(facts: Facts): Prepared {
  try {
    const problem = problemWithFacts(facts);
    return { problem, text: problem ? '' : JSON.stringify(facts) };
  } catch (thrown) {
    return { problem: reasonOf(thrown), text: '' };
  }
}

/**
 * Evaluates in worker threads, each evaluation with a deadline and a memory
 * limit. Whatever a policy does, the caller gets an answer: what could not be
 * checked is not allowed.
 *
 * @public
 */
export class WorkerPolicyEngine implements PolicyEngine {
  readonly policyDigest: string;

  private constructor(
    private readonly bundle: LoadedBundle,
    private readonly workers: PolicyWorker[],
  ) {
    this.policyDigest = bundle.digest;
  }

  /**
   * Compiles the bundle; threads start when they are needed.
   *
   * @throws InputError when the bytes do not have the expected digest or are
   *   no policy bundle
   */
  static async create(
    options: WorkerPolicyEngineOptions,
  ): Promise<WorkerPolicyEngine> {
    const { workers = 1, deadlineMs = 250 } = options;
    if (!(workers >= 1) || !(deadlineMs > 0)) {
      throw new InputError(
        'The policy engine needs at least one worker and a deadline above 0 ms',
      );
    }
    const bundle = await readBundle(options.bundle, options.expectedDigest);
    const limits = {
      deadlineMs,
      maxMemoryPages: options.maxMemoryPages ?? DEFAULT_MAX_MEMORY_PAGES,
    };
    return new WorkerPolicyEngine(
      bundle,
      Array.from({ length: workers }, () => new PolicyWorker(bundle, limits)),
    );
  }

  async assess(facts: Facts): Promise<Assessment> {
    const [assessment] = await this.assessAll([facts]);
    return assessment;
  }

  async assessAll(facts: Facts[]): Promise<Assessment[]> {
    const prepared = facts.map(prepare);
    const worker = this.workers.reduce((idlest, candidate) =>
      candidate.load < idlest.load ? candidate : idlest,
    );
    const outcomes = await worker.evaluate(
      prepared.filter(({ problem }) => !problem).map(({ text }) => text),
    );
    const answers = outcomes.values();
    return facts.map((each, index) => {
      const { problem } = prepared[index];
      const outcome = problem
        ? { error: problem }
        : answers.next().value ?? { error: 'the policy gave no answer' };
      return 'error' in outcome
        ? unchecked(each, this.policyDigest, outcome.error)
        : toAssessment(each, outcome, this.bundle);
    });
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
    await Promise.all(this.workers.map(worker => worker.close()));
  }
}
