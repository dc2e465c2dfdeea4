import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import type {
  StartRequest,
  Tier,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { PlannedRequest } from './types';

const DAY_MS = 24 * 60 * 60 * 1000;

/** No exception lasts longer, whatever its rule says. */
const MAX_DAYS = 90;

/** Filing comes a moment after planning, on another machine's clock perhaps. */
const SLACK_MS = 60 * 60 * 1000;

/** Requests ask for as long as they may be granted; whoever agrees shortens it. */
export function planRequests(
  requests: StartRequest[],
  findings: Violation[],
  terms: { now: Date; wishTier: Tier; maxTtlDays: number },
): PlannedRequest[] {
  return requests.map(request => {
    const { exception } =
      findings.find(
        ({ ruleId, value }) =>
          ruleId === request.ruleId && value === request.value,
      ) ?? {};
    const days =
      request.kind === 'approval'
        ? terms.maxTtlDays
        : Math.min(MAX_DAYS, exception?.maxDays ?? MAX_DAYS);
    const endMs = terms.now.getTime() + days * DAY_MS - SLACK_MS;
    return {
      ...request,
      expiresAt: new Date(endMs).toISOString(),
      ...(request.kind === 'approval' && { requestedTier: terms.wishTier }),
    };
  });
}
