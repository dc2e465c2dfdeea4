import type { RuleText } from '@microapps/backstage-plugin-microapps-policy';
import type { EscalationRecord } from './types';

type Asked = Pick<
  EscalationRecord,
  | 'kind'
  | 'ruleId'
  | 'value'
  | 'requestedTier'
  | 'requestedBudget'
  | 'requestedTtlDays'
>;

/** What an exception from a rule would let an app do. */
const doings: Record<string, (value: string) => string> = {
  'third-party-not-approved': value => `talk to ${value}`,
  'runtime-not-allowed': value => `run on ${value}`,
  'llm-model-not-approved': value => `hand text to ${value}`,
  'integration-needs-approval': value => `connect to ${value}`,
  'integration-secret-needs-review': value =>
    `connect to ${value} with a secret`,
};

/** Short, after "wants to" or "may it": "talk to maps.example.com". */
export function describeAsk(
  asked: Asked,
  rule: Pick<RuleText, 'title'> | undefined,
): string {
  const { kind, ruleId = '', value } = asked;
  switch (kind) {
    case 'approval':
      return `be used in the ${asked.requestedTier} tier`;
    case 'tier':
      return `move up to the ${asked.requestedTier} tier`;
    case 'budget': {
      const { monthlyMicros = 0, currency = '' } = asked.requestedBudget ?? {};
      return `spend ${monthlyMicros / 1_000_000} ${currency} a month`;
    }
    case 'ttl':
      return `live for ${asked.requestedTtlDays} days`;
    default: {
      const doing = value !== undefined && doings[ruleId];
      const about = value === undefined ? '' : ` (${value})`;
      return doing
        ? doing(value)
        : `go on despite "${rule?.title ?? ruleId}"${about}`;
    }
  }
}

/** "May Lunch picker talk to maps.example.com?" */
export function describeQuestion(appTitle: string, ask: string): string {
  return `May ${appTitle} ${ask}?`;
}
