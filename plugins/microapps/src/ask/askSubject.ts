import type {
  EscalationKind,
  PostEscalationRequest,
} from '@microapps/backstage-plugin-microapps-common';

/** What somebody asks for: an exception to a rule, a look at the app, or more. */
export type AskSubject = {
  kind: EscalationKind;
  ruleId?: string;
  value?: string;
};

/** How much more of it; the one that its kind is about. */
export type AskedMore = Pick<
  PostEscalationRequest,
  'requestedTier' | 'requestedMonthlyBudget' | 'requestedTtlDays'
>;
