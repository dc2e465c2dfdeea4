import { useApi } from '@backstage/frontend-plugin-api';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import {
  escalationCountersResource,
  escalationResource,
  escalationsResource,
  microappsApiRef,
  useRefreshEvery,
  useResource,
  type EscalationsQuery,
} from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import type { ReviewTab } from './useReviewAddress';

/** How often a page somebody looks at asks for news. */
export const REFRESH_MS = 20_000;
const PAGE_SIZE = 50;
/** What the backend gives at most at once. */
const MOST_SHOWN = 200;

const filters: Record<ReviewTab, EscalationsQuery> = {
  waiting: { waitingForMe: true },
  mine: { mine: true },
  all: {},
};

export interface ReviewQueue {
  items: Escalation[] | undefined;
  totalCount: number;
  error: Error | undefined;
  refresh: () => void;
  /** Asks anew for everything a decision on this request changed. */
  reload: (id: string) => void;
  /** Shows more of a long queue; undefined where no more can be shown. */
  more: (() => void) | undefined;
}

/** The requests of one view, kept up to date while somebody looks. */
export function useReviewQueue(tab: ReviewTab): ReviewQueue {
  const api = useApi(microappsApiRef);
  const [shown, setShown] = useState(PAGE_SIZE);
  const query = { ...filters[tab], limit: shown };
  const { value, error, refresh } = useResource(escalationsResource, query, {
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
      void escalationsResource.reload(api, query);
      void escalationResource.reload(api, id);
      void escalationCountersResource.reload(api, undefined);
    },
    more:
      totalCount > shown && shown < MOST_SHOWN
        ? () => setShown(Math.min(shown * 2, MOST_SHOWN))
        : undefined,
  };
}
