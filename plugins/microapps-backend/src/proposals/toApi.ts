import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import { formatAppRef } from '@microapps/backstage-plugin-microapps-node';
import { toIso } from '../apps/moneyAndTime';
import type { ProposalRecord, ProposalViewer } from './types';
import { whyMayNotAnswer } from './whyMayNotAnswer';
import { wizardPath } from './wizardPath';

export function toProposal(
  record: ProposalRecord,
  viewer: ProposalViewer,
  refused?: string,
): Proposal {
  const { app, decidedAtMs, status } = record;
  const waits = status === 'waiting';
  const isAuthor = viewer.actor === record.proposedBy;
  const whyNot = whyMayNotAnswer(record, viewer) ?? refused;
  return {
    id: record.id,
    title: record.title,
    name: record.name,
    purpose: record.purpose,
    team: record.team,
    sponsor: record.sponsor,
    sponsorRef: record.sponsorRef,
    shape: record.shape,
    audience: record.audience,
    people: record.people,
    data: record.data,
    status,
    comment: record.comment,
    proposedBy: record.proposedBy,
    proposedAt: toIso(record.proposedAtMs),
    decidedBy: record.decidedBy,
    decidedAt: decidedAtMs === undefined ? undefined : toIso(decidedAtMs),
    app: app && formatAppRef(app),
    wizardPath:
      isAuthor && status === 'approved' && !app
        ? wizardPath(record)
        : undefined,
    mayDecide: waits && whyNot === undefined,
    whyNot: waits ? whyNot : undefined,
    mayWithdraw: waits && isAuthor,
  };
}
