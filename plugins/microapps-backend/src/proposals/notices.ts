import { actorName } from '../lifecycle/actorName';
import type { Notice } from '../notices/types';
import type { ProposalRecord } from './types';
import { wizardPath } from './wizardPath';

const TOPIC = 'microapps.idea';

/** To the sponsor, or to those who stand in. */
export function proposedNotice(record: ProposalRecord, to: string[]): Notice {
  return {
    ...about(record),
    title: `${actorName(record.proposedBy)} has an idea: ${record.title}`,
    text: `${record.purpose} Read it, and say yes or no.`,
    link: `${linkTo(record)}&tab=waiting`,
    severity: 'normal',
    digest: false,
    to,
    except: record.proposedBy,
  };
}

/** To the author; of an approved idea the link opens the wizard, filled in. */
export function answeredNotice(record: ProposalRecord): Notice {
  const { decidedBy = '', comment = '', title } = record;
  const shared = {
    ...about(record),
    severity: 'normal' as const,
    digest: false,
    to: [record.proposedBy],
  };
  return record.status === 'approved'
    ? {
        ...shared,
        title: `Your idea was approved: ${title}`,
        text: `${actorName(
          decidedBy,
        )} said yes. ${comment} The wizard is filled in for you: look through it and create the app.`.replace(
          /\s+/g,
          ' ',
        ),
        link: wizardPath(record),
      }
    : {
        ...shared,
        title: `Your idea was declined: ${title}`,
        text: `${actorName(
          decidedBy,
        )} said no: ${comment} You can change the idea and propose it again.`,
      };
}

/** To whoever was asked: there is nothing to do any more. */
export function withdrawnNotice(record: ProposalRecord, to: string[]): Notice {
  return {
    ...about(record),
    title: `${actorName(record.proposedBy)} took an idea back: ${record.title}`,
    text: record.comment ?? 'There is nothing for you to do.',
    severity: 'low',
    digest: true,
    to,
    except: record.proposedBy,
  };
}

/** A later notice about an idea replaces an earlier one. */
function about(record: ProposalRecord) {
  return {
    topic: TOPIC,
    scope: `${TOPIC}:${record.id}`,
    link: linkTo(record),
  };
}

function linkTo({ id }: ProposalRecord): string {
  return `/micro-apps/ideas?id=${encodeURIComponent(id)}`;
}
