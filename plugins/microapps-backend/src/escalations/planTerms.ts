import { InputError } from '@backstage/errors';
import type {
  BundleFacts,
  RuleText,
  Tier,
} from '@microapps/backstage-plugin-microapps-policy';
import { tierRanks } from '../apps/appRow';
import type { AppRecord } from '../apps/types';
import type { EscalationKind } from './types';

/** No exception lasts longer, whatever its rule says. */
const MAX_DAYS = 90;

const MAX_TTL_DAYS = 365;

const ADMIN = 'platform-admin';

/** For how long something may be granted at most, and by whom. */
export interface Terms {
  maxDays: number;
  /** Role ids. */
  approvers: string[];
}

export interface TermsInput {
  kind: EscalationKind;
  /** Of an exception. */
  rule?: RuleText;
  app: Pick<AppRecord, 'tier'>;
  requestedTier?: Tier;
  limits: BundleFacts['limits'];
}

/** @throws InputError for a rule nobody may make an exception of. */
export function planTerms(input: TermsInput): Terms {
  const { kind, rule, app, requestedTier, limits } = input;
  switch (kind) {
    case 'exception':
      if (!rule?.exception) {
        throw new InputError(
          rule
            ? `There are no exceptions from "${rule.title}". ${rule.fix}`
            : 'Say which rule the exception is from (ruleId).',
        );
      }
      return {
        maxDays: Math.min(MAX_DAYS, rule.exception.maxDays),
        approvers: [...new Set([...rule.exception.approvers, ADMIN])],
      };
    case 'approval':
    case 'tier':
      return {
        maxDays: limits[requestedTier ?? app.tier].maxTtlDays,
        approvers: [ADMIN],
      };
    default:
      return { maxDays: MAX_DAYS, approvers: [ADMIN] };
  }
}

export interface MoreAsked {
  requestedTier?: Tier;
  requestedMonthlyBudget?: number;
  requestedTtlDays?: number;
}

/** @throws InputError where what is asked for is nothing to grant. */
export function assertMore(
  kind: EscalationKind,
  asked: MoreAsked,
  app: Pick<AppRecord, 'tier' | 'budget'>,
  limits: BundleFacts['limits'],
): void {
  const { requestedTier, requestedMonthlyBudget, requestedTtlDays } = asked;
  if (kind === 'tier') {
    if (!requestedTier || tierRanks[requestedTier] <= tierRanks[app.tier]) {
      throw new InputError(
        `Say which higher tier the app should have; it is in ${app.tier} now.`,
      );
    }
  }
  if (kind === 'budget') {
    const now = (app.budget?.monthlyMicros ?? 0) / 1_000_000;
    if (
      requestedMonthlyBudget === undefined ||
      !Number.isFinite(requestedMonthlyBudget) ||
      requestedMonthlyBudget <= now ||
      requestedMonthlyBudget > 1_000_000
    ) {
      throw new InputError(
        `Give a budget a month above ${now} and up to 1000000.`,
      );
    }
  }
  if (kind === 'ttl') {
    const maximum = limits[app.tier].maxTtlDays;
    if (
      requestedTtlDays === undefined ||
      !Number.isInteger(requestedTtlDays) ||
      requestedTtlDays < 1 ||
      requestedTtlDays > MAX_TTL_DAYS
    ) {
      throw new InputError(
        `Give a lifetime in whole days, up to ${MAX_TTL_DAYS}; without asking it is up to ${maximum}.`,
      );
    }
  }
}
