import type {
  DecisionPage,
  Evaluation,
  PolicyInfo,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type {
  Facts,
  GateResult,
  Stage,
  Tier,
} from '@microapps/backstage-plugin-microapps-policy';
import type { DecisionRecord } from './types';

export interface GateQuestion {
  stage: Stage;
  /** Absent: the app's own. */
  tier?: Tier;
  artifactDigest?: string;
}

export interface Draft {
  /** As it would be in the file. */
  manifest: string;
  stage?: Stage;
  tier?: Tier;
  namespace?: string;
}

export interface GateService {
  /** Decides and keeps the decision. @throws NotFoundError */
  gate(
    ref: AppRef,
    question: GateQuestion,
    actor: string,
  ): Promise<DecisionRecord>;
  /** @throws NotFoundError */
  decision(id: string): Promise<DecisionRecord>;
  /** @throws NotFoundError */
  factsOf(decision: DecisionRecord): Promise<Facts>;
  /** The same policy on the same facts; nothing is stored. */
  replay(
    decision: DecisionRecord,
  ): Promise<{ same: boolean; result: GateResult }>;
  decisionsOf(
    ref: AppRef,
    request: { limit?: number; cursor?: string },
  ): Promise<DecisionPage>;
  /**
   * What the gate would say; nothing is stored.
   *
   * @param known the app whose evidence counts, where the caller may see it
   */
  evaluate(draft: Draft, actor: string, known?: AppRef): Promise<Evaluation>;
  policy(): PolicyInfo;
}
