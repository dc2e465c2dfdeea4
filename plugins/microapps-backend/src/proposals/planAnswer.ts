import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { actorName } from '../lifecycle/actorName';
import { assertReason } from '../lifecycle/assertReason';
import { formatDay } from '../lifecycle/formatDay';
import type { ProposalRecord, ProposalViewer } from './types';
import { whyMayNotAnswer } from './whyMayNotAnswer';

export type ProposalAnswer =
  | { action: 'approve'; comment?: string }
  | { action: 'decline'; comment: string }
  | { action: 'withdraw'; comment?: string };

const statuses = {
  approve: 'approved',
  decline: 'declined',
  withdraw: 'withdrawn',
} as const;

/**
 * The idea after an answer. Nobody answers their own, whatever the permission
 * policy says.
 *
 * @throws ConflictError when it was answered already, NotAllowedError,
 *   InputError
 */
export function planAnswer(
  record: ProposalRecord,
  answer: ProposalAnswer,
  { viewer, nowMs }: { viewer: ProposalViewer; nowMs: number },
): ProposalRecord {
  const whyNot =
    answer.action === 'withdraw'
      ? whyMayNotWithdraw(record, viewer)
      : whyMayNotAnswer(record, viewer);
  if (whyNot) {
    throw new NotAllowedError(whyNot);
  }
  if (record.status !== 'waiting') {
    throw new ConflictError(describeStatus(record));
  }
  const { action, comment = '' } = answer;
  return {
    ...record,
    status: statuses[action],
    comment:
      action === 'decline' || comment.trim()
        ? assertReason(comment)
        : undefined,
    decidedBy: viewer.actor,
    decidedAtMs: nowMs,
  };
}

/**
 * The idea once it became an app; the same again changes nothing.
 *
 * @throws ConflictError, NotAllowedError
 */
export function planBuilt(
  record: ProposalRecord,
  app: AppRef,
  viewer: ProposalViewer,
): ProposalRecord {
  if (viewer.actor !== record.proposedBy) {
    throw new NotAllowedError(
      `Only ${actorName(record.proposedBy)} can build this idea.`,
    );
  }
  if (record.status !== 'approved') {
    throw new ConflictError(
      `Only an approved idea becomes an app. ${describeStatus(record)}`,
    );
  }
  if (record.app && formatAppRef(record.app) !== formatAppRef(app)) {
    throw new ConflictError(
      `This idea became ${formatAppRef(record.app)} already.`,
    );
  }
  return { ...record, app };
}

function whyMayNotWithdraw(
  { proposedBy }: ProposalRecord,
  { actor }: ProposalViewer,
): string | undefined {
  return actor === proposedBy
    ? undefined
    : `Only ${actorName(proposedBy)} can take this idea back.`;
}

/** "Rebecca Yu approved it on 16 November 2026 already." */
export function describeStatus(record: ProposalRecord): string {
  const { status, decidedBy = '', decidedAtMs, proposedAtMs } = record;
  if (status === 'waiting') {
    return 'It was not answered yet.';
  }
  const on = formatDay(decidedAtMs ?? proposedAtMs);
  return status === 'withdrawn'
    ? `${actorName(decidedBy)} took the idea back on ${on}.`
    : `${actorName(decidedBy)} ${status} it on ${on} already.`;
}
