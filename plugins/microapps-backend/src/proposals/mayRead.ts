import type { ProposalRecord, ProposalViewer } from './types';

/** The author, the sponsor, platform admins, and who reads everything. */
export function mayRead(
  record: Pick<ProposalRecord, 'proposedBy' | 'sponsorRef'>,
  viewer: ProposalViewer,
): boolean {
  return (
    viewer.readsAll ||
    viewer.isAdmin ||
    viewer.actor === record.proposedBy ||
    viewer.actor === record.sponsorRef
  );
}
