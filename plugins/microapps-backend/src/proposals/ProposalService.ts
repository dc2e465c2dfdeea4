import type {
  ProposalDraft,
  ProposalOutlook,
} from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '@microapps/backstage-plugin-microapps-node';
import type { ProposalAnswer } from './planAnswer';
import type { ProposalQuery, ProposalRecord, ProposalViewer } from './types';

export interface ProposalService {
  /**
   * @throws InputError, ConflictError where the author has one of that name
   *   waiting already
   */
  propose(draft: ProposalDraft, author: string): Promise<ProposalRecord>;
  /** @throws NotFoundError, ConflictError when it was answered already, NotAllowedError, InputError */
  answer(
    id: string,
    answer: ProposalAnswer,
    viewer: ProposalViewer,
  ): Promise<ProposalRecord>;
  /**
   * The idea became an app that is there.
   *
   * @throws NotFoundError, ConflictError, NotAllowedError
   */
  built(
    id: string,
    app: AppRef,
    viewer: ProposalViewer,
  ): Promise<ProposalRecord>;
  /** @throws NotFoundError */
  get(id: string): Promise<ProposalRecord>;
  /** What the policy in force says about the app it would become. */
  outlook(record: ProposalRecord): Promise<ProposalOutlook>;
  list(query: Omit<ProposalQuery, 'limit'> & { limit?: number }): Promise<{
    items: ProposalRecord[];
    nextCursor?: string;
    totalCount: number;
  }>;
}
