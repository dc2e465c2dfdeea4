import type {
  EscalationCounters,
  FieldChange,
  GateComparison,
  RiskDetail,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { Tier } from '@microapps/backstage-plugin-microapps-policy';
import type { ReadFilter } from '../access/types';
import type { Decision } from './planDecision';
import type {
  EscalationItem,
  EscalationKind,
  EscalationQuery,
  EscalationViewer,
} from './types';

/** What somebody asks for, as it came in. */
export interface EscalationRequest {
  app: AppRef;
  /** Absent: an exception where a rule is named. */
  kind?: EscalationKind;
  ruleId?: string;
  value?: string;
  reason: string;
  /** RFC 3339; mandatory. */
  expiresAt?: string;
  requestedTier?: Tier;
  /** In units of the currency of the app's budget. */
  requestedMonthlyBudget?: number;
  requestedTtlDays?: number;
  /** The YAML of the manifest it is about, where that is not in force yet. */
  proposedManifest?: string;
}

/** A request with what it would allow. */
export interface EscalationInsight {
  item: EscalationItem;
  comparisons: GateComparison[];
  dataClass?: string;
  pii?: string;
  risk?: RiskDetail;
  earlier: EscalationItem[];
  similar: EscalationItem[];
  suggestion?: string;
  changes: FieldChange[];
}

/** The form, filled in. */
export interface EscalationOutline {
  app: string;
  kind: EscalationKind;
  ruleId?: string;
  value?: string;
  question: string;
  explanation: string;
  riskText?: string;
  dataText?: string;
  suggestedExpiresAt: string;
  latestExpiresAt: string;
  /** Role ids. */
  approvers: string[];
  /** Why nobody may ask, in plain words. */
  whyNot?: string;
}

export interface EscalationService {
  /**
   * @throws InputError, NotFoundError, ConflictError where the same waits
   *   already or was allowed often enough.
   */
  ask(request: EscalationRequest, actor: string): Promise<EscalationItem>;
  /** @throws NotFoundError, ConflictError when it was answered already, NotAllowedError */
  decide(
    id: string,
    decision: Decision,
    decider: EscalationViewer,
  ): Promise<EscalationItem>;
  /** @throws NotFoundError */
  get(id: string): Promise<EscalationItem>;
  insight(
    item: EscalationItem,
    context: { filter: ReadFilter; viewer: EscalationViewer },
  ): Promise<EscalationInsight>;
  /** @throws NotFoundError, InputError */
  outline(
    asked: Pick<EscalationRequest, 'app' | 'kind' | 'ruleId' | 'value'>,
  ): Promise<EscalationOutline>;
  list(
    query: Omit<EscalationQuery, 'nowMs' | 'limit'> & { limit?: number },
  ): Promise<{
    items: EscalationItem[];
    nextCursor?: string;
    totalCount: number;
  }>;
  counters(
    query: Pick<EscalationQuery, 'filter' | 'viewer'>,
  ): Promise<EscalationCounters>;
}
