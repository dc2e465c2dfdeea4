import { actorName } from '../lifecycle/actorName';
import type { ProposalRecord, ProposalViewer } from './types';

/**
 * Why somebody may not answer an idea, in plain words. Holds whatever the
 * permission policy says.
 */
export function whyMayNotAnswer(
  record: Pick<ProposalRecord, 'proposedBy' | 'sponsorRef'>,
  viewer: ProposalViewer,
): string | undefined {
  const decider = record.sponsorRef
    ? actorName(record.sponsorRef)
    : 'a platform admin';
  if (!viewer.isUser) {
    return `A service cannot decide about an idea: ${decider} does.`;
  }
  if (viewer.actor === record.proposedBy) {
    return `It is your own idea, so somebody else decides: ${decider}.`;
  }
  return viewer.actor === record.sponsorRef || viewer.isAdmin
    ? undefined
    : `You may not decide about this idea: ${decider} does.`;
}
