import { useApi } from '@backstage/frontend-plugin-api';
import type { TimelineEntry } from '@microapps/backstage-plugin-microapps-common';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAppRef } from '../useAppRef';

const PAGE_SIZE = 20;

type Loaded = {
  entries: TimelineEntry[];
  nextCursor?: string;
  totalCount: number;
};

/** The timeline of this page's app, page after page. */
export type LoadedTimeline = {
  loaded?: Loaded;
  error?: Error;
  loading: boolean;
  /** Loads the next page, or the first one again after a failure. */
  more: () => void;
};

export function useTimeline(action: string | undefined): LoadedTimeline {
  const api = useApi(microappsApiRef);
  const { namespace, name } = useAppRef();
  const turn = useRef(0);
  const [state, setState] = useState<Omit<LoadedTimeline, 'more'>>({
    loading: true,
  });

  const load = useCallback(
    async (before: Loaded | undefined) => {
      const own = ++turn.current;
      setState({ loaded: before, loading: true });
      try {
        const page = await api.getTimeline(
          { namespace, name },
          { action, limit: PAGE_SIZE, cursor: before?.nextCursor },
        );
        if (own === turn.current) {
          const loaded = {
            entries: [...(before?.entries ?? []), ...page.items],
            nextCursor: page.nextCursor,
            totalCount: page.totalCount,
          };
          setState({ loaded, loading: false });
        }
      } catch (failure) {
        if (own === turn.current) {
          const error =
            failure instanceof Error ? failure : new Error(`${failure}`);
          setState({ loaded: before, error, loading: false });
        }
      }
    },
    [api, namespace, name, action],
  );

  useEffect(() => {
    void load(undefined);
  }, [load]);

  return { ...state, more: () => void load(state.loaded) };
}
