import type {
  ProposalDetail,
  ProposalPage,
} from '@microapps/backstage-plugin-microapps-common';
import type { ProposalsQuery } from '../api';
import { Resource } from './Resource';

/**
 * A page of ideas.
 *
 * @public
 */
export const proposalsResource = Resource.create<ProposalsQuery, ProposalPage>(
  (api, query) => api.getProposals(query),
);

/**
 * An idea with what the policy would say about it, by its id.
 *
 * @public
 */
export const proposalResource = Resource.create<string, ProposalDetail>(
  (api, id) => api.getProposal(id),
);
