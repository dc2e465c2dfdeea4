import type { Violation } from '@microapps/backstage-plugin-microapps-common';

const APPROVAL_RULE = 'approval-missing';

/** What one may ask for where a rule stops an app; undefined where nothing. */
export function subjectOf({ ruleId, value, exception }: Violation):
  | {
      kind: 'exception' | 'approval';
      ruleId: string;
      value?: string;
    }
  | undefined {
  if (ruleId === APPROVAL_RULE) {
    return { kind: 'approval', ruleId };
  }
  return exception ? { kind: 'exception', ruleId, value } : undefined;
}
