import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';
import { DateTime } from 'luxon';
import type { AppRecord } from '../apps/types';
import { actorName } from '../lifecycle/actorName';
import { assertNotDeleted } from '../lifecycle/assertNotDeleted';
import { assertReason } from '../lifecycle/assertReason';
import { formatDay } from '../lifecycle/formatDay';
import { statusAt } from './statusAt';
import type { Terms } from './planTerms';
import type { EscalationRecord, EscalationViewer } from './types';
import { whyMayNotDecide } from './whyMayNotDecide';

const HOUR_MS = 60 * 60 * 1000;

const DAY_MS = 24 * HOUR_MS;

/** In a row, for the same subject. */
export const MAX_RENEWALS = 2;

/** One asked for this long after the one before has ended is no renewal. */
const ROW_ENDS_AFTER_MS = 30 * DAY_MS;

const RFC_3339 =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * The end of a request or an approval.
 *
 * @throws InputError for none, a past or a far one, and what is no moment.
 */
export function assertEnd(
  written: string | undefined,
  terms: Terms,
  nowMs: number,
): number {
  const latestMs = nowMs + terms.maxDays * DAY_MS;
  const range = `Give an end at least an hour from now and at the latest on ${formatDay(
    latestMs,
  )}, ${terms.maxDays} days from now.`;
  if (written === undefined) {
    throw new InputError(`It needs an end. ${range}`);
  }
  const end = DateTime.fromISO(written, { zone: 'utc' });
  if (!RFC_3339.test(written) || !end.isValid) {
    throw new InputError(
      `"${written.slice(
        0,
        40,
      )}" is no moment. Write it like 2026-12-01T12:00:00Z.`,
    );
  }
  const endMs = end.toMillis();
  if (endMs < nowMs + HOUR_MS || endMs > latestMs) {
    throw new InputError(`That end cannot be. ${range}`);
  }
  return endMs;
}

/** @throws ConflictError when it was renewed often enough. */
export function planRenewals(
  previous: EscalationRecord | undefined,
  nowMs: number,
): number {
  if (!previous || previous.expiresAtMs + ROW_ENDS_AFTER_MS < nowMs) {
    return 0;
  }
  if (previous.renewals >= MAX_RENEWALS) {
    throw new ConflictError(
      `This was allowed ${
        MAX_RENEWALS + 1
      } times in a row. Now do what the rule asks for, or talk to a platform admin.`,
    );
  }
  return previous.renewals + 1;
}

/** @throws ConflictError where the app is past asking. */
export function assertAsks(
  app: Pick<AppRecord, 'state' | 'title' | 'lifecycle'>,
): void {
  assertNotDeleted(app);
  if (app.state === 'retired') {
    throw new ConflictError(
      `${app.title} is retired. Reactivate it first, then ask.`,
    );
  }
}

/** Whether anything in the manifest is this value, whatever its case. */
export function mentions(manifest: MicroappManifest, value: string): boolean {
  const wanted = value.toLocaleLowerCase('en-US');
  const within = (part: unknown): boolean =>
    typeof part === 'string'
      ? part.toLocaleLowerCase('en-US') === wanted
      : typeof part === 'object' &&
        part !== null &&
        Object.values(part).some(within);
  return within(manifest);
}

/** Why a request is about nothing any more. */
export function whyLapsed(
  record: Pick<EscalationRecord, 'value' | 'proposed'>,
  app: Pick<AppRecord, 'state'>,
  manifest: MicroappManifest,
): string | undefined {
  if (app.state === 'retired' || app.state === 'deleted') {
    return `The app is ${app.state}.`;
  }
  return record.value && !mentions(record.proposed ?? manifest, record.value)
    ? `microapp.yaml no longer mentions ${record.value}.`
    : undefined;
}

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
