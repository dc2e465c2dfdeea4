import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { actorName } from '../lifecycle/actorName';
import { formatDay } from '../lifecycle/formatDay';
import type { Notice } from '../notices/types';
import type { EscalationRecord } from './types';

const TOPIC = 'microapps.escalation';

export interface NoticeContext {
  record: EscalationRecord;
  /** Title of the app. */
  title: string;
  /** See `describeAsk`. */
  ask: string;
}

/** To those who may decide. */
export function askedNotice(
  { record, title, ask }: NoticeContext,
  approverRefs: string[],
): Notice {
  return {
    ...about(record),
    title: `${title} wants to ${ask}`,
    text: `${actorName(record.requestedBy)} asks until ${formatDay(
      record.expiresAtMs,
    )}: ${record.reason}`,
    severity: 'normal',
    digest: true,
    to: approverRefs,
    except: record.requestedBy,
  };
}

/** To whoever asked, and the people of the app. */
export function decidedNotice(
  context: NoticeContext,
  people: readonly string[],
): Notice {
  const { record } = context;
  return {
    ...about(record),
    ...wordsFor(context),
    severity: record.status === 'approved' ? 'normal' : 'high',
    digest: false,
    to: [...new Set([...askers(record), ...people])],
    except: record.decidedBy,
  };
}

export function endsSoonNotice(
  { record, title, ask }: NoticeContext,
  people: readonly string[],
): Notice {
  const day = formatDay(record.expiresAtMs);
  return {
    ...about(record),
    title: `${title} may ${ask} until ${day}`,
    text: `After ${day} the gate is closed again. Do what the rule asks for before then, or ask anew.`,
    severity: 'normal',
    digest: true,
    to: [...new Set([...askers(record), ...people])],
  };
}

function wordsFor({
  record,
  title,
  ask,
}: NoticeContext): Pick<Notice, 'title' | 'text'> {
  const by = record.decidedBy ? actorName(record.decidedBy) : 'The portal';
  const why = record.statusReason ?? '';
  switch (record.status) {
    case 'approved':
      return {
        title: `${title} may ${ask}`,
        text: `${by} allowed it until ${formatDay(record.expiresAtMs)}. ${
          record.comment ?? ''
        }`.trim(),
      };
    case 'rejected':
      return {
        title: `${title} may not ${ask}`,
        text: `${by} said no: ${why}`,
      };
    case 'revoked':
      return {
        title: `${title} may no longer ${ask}`,
        text: `${by} took it back: ${why}`,
      };
    case 'waiting':
      return {
        title: `${title} has to be approved again`,
        text: `${why} Somebody looks at it again; you need not do anything.`,
      };
    case 'expired':
      return {
        title: `${title} may no longer ${ask}`,
        text: `What was allowed ended on ${formatDay(
          record.expiresAtMs,
        )}. Do what the rule asks for, or ask anew.`,
      };
    default:
      return {
        title: `The request about ${title} was closed`,
        text: why || 'It is about nothing any more.',
      };
  }
}

/** A service hears of it in its own answer. */
function askers({ requestedBy }: EscalationRecord): string[] {
  return requestedBy.startsWith('user:') ? [requestedBy] : [];
}

function about(record: EscalationRecord) {
  return {
    topic: TOPIC,
    app: record.app,
    scope: `${TOPIC}:${formatAppRef(record.app)}:${record.id}`,
    link: `/micro-apps/reviews?id=${encodeURIComponent(record.id)}`,
  };
}
