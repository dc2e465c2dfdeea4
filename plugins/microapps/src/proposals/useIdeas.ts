import { useApi } from '@backstage/frontend-plugin-api';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import {
  microappsApiRef,
  proposalResource,
  proposalsResource,
  useRefreshEvery,
  useResource,
  type ProposalsQuery,
} from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { REFRESH_MS } from '../reviews/useReviewQueue';
import type { IdeaTab } from './useIdeaAddress';

const PAGE_SIZE = 50;
/** What the backend gives at most at once. */
const MOST_SHOWN = 200;

const filters: Record<IdeaTab, ProposalsQuery> = {
  mine: { mine: true },
  waiting: { waitingForMe: true },
  all: {},
};

export interface Ideas {
  items: Proposal[] | undefined;
  totalCount: number;
  error: Error | undefined;
  refresh: () => void;
  /** Asks anew for everything an answer to this idea changed. */
  reload: (id: string) => void;
  /** Shows more of a long list; undefined where no more can be shown. */
  more: (() => void) | undefined;
}

/** The ideas of one view, kept up to date while somebody looks. */
export function useIdeas(tab: IdeaTab): Ideas {
  const api = useApi(microappsApiRef);
  const [shown, setShown] = useState(PAGE_SIZE);
  const query = { ...filters[tab], limit: shown };
  const { value, error, refresh } = useResource(proposalsResource, query, {
    maxAgeMs: 0,
    keepPrevious: true,
  });
  useRefreshEvery(refresh, REFRESH_MS);
  const totalCount = value?.totalCount ?? 0;
  return {
    items: value?.items,
    totalCount,
    error,
    refresh,
    reload: id => {
      void proposalsResource.reload(api, query);
      void proposalResource.reload(api, id);
    },
    more:
      totalCount > shown && shown < MOST_SHOWN
        ? () => setShown(Math.min(shown * 2, MOST_SHOWN))
        : undefined,
  };
}
