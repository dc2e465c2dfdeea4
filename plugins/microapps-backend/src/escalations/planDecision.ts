import { ConflictError, NotAllowedError } from '@backstage/errors';
import { actorName } from '../lifecycle/actorName';
import { assertReason } from '../lifecycle/assertReason';
import { formatDay } from '../lifecycle/formatDay';
import { assertEnd } from './assertEnd';
import type { Terms } from './planTerms';
import { statusAt } from './statusAt';
import type { EscalationRecord, EscalationViewer } from './types';
import { whyMayNotDecide } from './whyMayNotDecide';

export type Decision =
  | { action: 'approve'; expiresAt?: string; comment?: string }
  | { action: 'reject'; comment: string }
  | { action: 'revoke'; comment: string }
  | { action: 'withdraw'; comment?: string };

export interface DecisionContext {
  decider: EscalationViewer;
  /** Refs of the people of the app. */
  people: string[];
  terms: Terms;
  nowMs: number;
  /** Why it is about nothing any more. */
  lapsed?: string;
  /** The manifest in force, which an approval binds to. */
  manifestDigest: string;
  governed: Record<string, string>;
}

/**
 * The request after an answer. Nobody answers their own, whatever the
 * permission policy says.
 *
 * @throws ConflictError when it was answered already, NotAllowedError,
 *   InputError
 */
export function planDecision(
  record: EscalationRecord,
  decision: Decision,
  context: DecisionContext,
): EscalationRecord {
  const { nowMs, decider } = context;
  const needed = decision.action === 'revoke' ? 'approved' : 'waiting';
  if (statusAt(record, nowMs) !== needed) {
    throw new ConflictError(describeStatus(record, nowMs));
  }
  const settled = { decidedBy: decider.actor, decidedAtMs: nowMs };
  switch (decision.action) {
    case 'approve':
      return { ...record, ...settled, ...approved(record, decision, context) };
    case 'reject':
      assertDecider(record, context);
      return {
        ...record,
        ...settled,
        status: 'rejected',
        statusReason: assertReason(decision.comment),
      };
    case 'revoke':
      // Taking back what was allowed is safe, so one's own may be taken back.
      assertDecider({ ...record, requestedBy: '' }, context);
      return {
        ...record,
        ...settled,
        status: 'revoked',
        statusReason: assertReason(decision.comment),
      };
    default:
      if (decider.actor !== record.requestedBy) {
        throw new NotAllowedError(
          `Only ${actorName(record.requestedBy)} can take this request back.`,
        );
      }
      return {
        ...record,
        decidedAtMs: nowMs,
        status: 'withdrawn',
        statusReason: optionalReason(decision.comment),
      };
  }
}

function approved(
  record: EscalationRecord,
  decision: { expiresAt?: string; comment?: string },
  context: DecisionContext,
): Partial<EscalationRecord> {
  const { terms, nowMs, lapsed } = context;
  assertDecider(record, context);
  if (lapsed) {
    throw new ConflictError(`There is nothing to allow any more: ${lapsed}`);
  }
  return {
    status: 'approved',
    comment: optionalReason(decision.comment),
    expiresAtMs: assertEnd(
      decision.expiresAt ?? new Date(record.expiresAtMs).toISOString(),
      terms,
      nowMs,
    ),
    manifestDigest: context.manifestDigest,
    governed: context.governed,
  };
}

function optionalReason(comment: string | undefined): string | undefined {
  return comment?.trim() ? assertReason(comment) : undefined;
}

function assertDecider(
  record: EscalationRecord,
  { decider, people }: DecisionContext,
): void {
  const whyNot = whyMayNotDecide(record, decider, people);
  if (whyNot) {
    throw new NotAllowedError(whyNot);
  }
}

/** "Rebecca Yu approved it on 16 November 2026." */
export function describeStatus(
  record: EscalationRecord,
  nowMs: number,
): string {
  const by = record.decidedBy ? actorName(record.decidedBy) : 'Somebody';
  const on = formatDay(record.decidedAtMs ?? record.requestedAtMs);
  switch (statusAt(record, nowMs)) {
    case 'waiting':
      return 'It was not answered yet.';
    case 'approved':
      return `${by} approved it on ${on} already.`;
    case 'rejected':
      return `${by} rejected it on ${on} already.`;
    case 'revoked':
      return `${by} revoked it on ${on} already.`;
    case 'withdrawn':
      return `${actorName(record.requestedBy)} took the request back on ${on}.`;
    case 'expired':
      return `It ended on ${formatDay(record.expiresAtMs)}.`;
    default:
      return `It lapsed. ${record.statusReason ?? ''}`.trim();
  }
}
