import {
  governedFieldsOf,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { Facts, Tier } from '@microapps/backstage-plugin-microapps-policy';
import { tierRanks } from '../apps/appRow';
import { toIso } from '../apps/moneyAndTime';
import { isSameConnection } from './isSameConnection';
import type { EscalationRecord } from './types';

/** The rule that a granted lifetime is an exception from. */
const TTL_RULE = 'ttl-over-tier-maximum';

/** A platform admin stands in for every other role. */
const securityRoles = new Set(['security-reviewer', 'platform-admin']);

/** What is allowed beyond the rules at a moment. */
export interface Standing {
  exceptions: Facts['exceptions'];
  approval: Facts['approval'];
  /** A budget a month above the cap of the tier. */
  budget?: { monthlyMicros: number; currency: string };
  /** A lifetime above the maximum of the tier, and renewals without limit. */
  ttlDays?: number;
}

/** What the records of one app allow; those that ended allow nothing. */
export function standingOf(
  records: readonly EscalationRecord[],
  context: { manifest: MicroappManifest; tier?: Tier; nowMs: number },
): Standing {
  const inForce = records.filter(
    ({ status, expiresAtMs }) =>
      status === 'approved' && expiresAtMs > context.nowMs,
  );
  const approvals = inForce.filter(record => isApproval(record, context));
  const [approval] = approvals;
  const [budget] = inForce
    .flatMap(({ requestedBudget }) => requestedBudget ?? [])
    .sort((one, other) => other.monthlyMicros - one.monthlyMicros);
  const ttlDays = inForce.flatMap(
    ({ requestedTtlDays }) => requestedTtlDays ?? [],
  );
  return {
    exceptions: inForce
      .filter(record => isSameConnection(record, context.manifest))
      .flatMap(toException)
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    approval: approval
      ? {
          approved: true,
          by: approval.decidedBy,
          security_review: approvals.some(isSecurityReview),
        }
      : { approved: false },
    ...(budget && { budget }),
    ...(ttlDays.length > 0 && { ttlDays: Math.max(...ttlDays) }),
  };
}

function toException(record: EscalationRecord): Facts['exceptions'] {
  const { id, kind, ruleId, value, expiresAtMs } = record;
  const rule = kind === 'ttl' ? TTL_RULE : ruleId;
  return rule && (kind === 'exception' || kind === 'ttl')
    ? [
        {
          id,
          rule_id: rule,
          ...(value !== undefined && { value }),
          expires_at: toIso(expiresAtMs),
          expires_at_ms: expiresAtMs,
        },
      ]
    : [];
}

/** Given for this tier or a higher one, on governed fields that are still the same. */
function isApproval(
  record: EscalationRecord,
  { manifest, tier }: { manifest: MicroappManifest; tier?: Tier },
): boolean {
  const { kind, requestedTier } = record;
  if ((kind !== 'approval' && kind !== 'tier') || !requestedTier || !tier) {
    return false;
  }
  return (
    tierRanks[requestedTier] >= tierRanks[tier] &&
    changedFields(record, manifest).length === 0
  );
}

/** Only those could give it who review for security, as they could an exception from such a rule. */
function isSecurityReview({ approvers }: EscalationRecord): boolean {
  return (
    approvers.length > 0 && approvers.every(role => securityRoles.has(role))
  );
}

/** Governed fields that are no longer what a record was given on. */
export function changedFields(
  record: Pick<EscalationRecord, 'kind' | 'governed'>,
  manifest: MicroappManifest,
): { field: string; before?: string; after?: string }[] {
  const after = governedFieldsOf(manifest);
  return (
    [...new Set([...Object.keys(record.governed), ...Object.keys(after)])]
      .filter(field => record.governed[field] !== after[field])
      // Writing down the tier that was granted changes nothing else.
      .filter(field => record.kind !== 'tier' || field !== 'tier')
      .map(field => ({
        field,
        before: record.governed[field],
        after: after[field],
      }))
  );
}
