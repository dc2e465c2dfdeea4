import { useApi } from '@backstage/frontend-plugin-api';
import type { AuditEntry } from '@microapps/backstage-plugin-microapps-common';
import {
  microappsApiRef,
  type AuditQuery,
} from '@microapps/backstage-plugin-microapps-react';
import { useCallback, useEffect, useRef, useState } from 'react';

const PAGE_SIZE = 50;

type Loaded = {
  entries: AuditEntry[];
  totalCount: number;
  nextCursor?: string;
};

/** Pages of the audit log, one after the other, newest first. */
export function useAuditEntries(query: AuditQuery) {
  const api = useApi(microappsApiRef);
  const [state, setState] = useState<{
    loaded?: Loaded;
    error?: Error;
    loading: boolean;
  }>({ loading: true });
  const turn = useRef(0);

  const load = useCallback(
    async (before: Loaded | undefined) => {
      const own = ++turn.current;
      setState({ loaded: before, loading: true });
      try {
        const page = await api.getAudit({
          ...query,
          limit: PAGE_SIZE,
          cursor: before?.nextCursor,
        });
        if (own === turn.current) {
          setState({
            loaded: {
              entries: [...(before?.entries ?? []), ...page.items],
              totalCount: page.totalCount,
              nextCursor: page.nextCursor,
            },
            loading: false,
          });
        }
      } catch (failure) {
        if (own === turn.current) {
          const error =
            failure instanceof Error ? failure : new Error(`${failure}`);
          setState({ loaded: before, error, loading: false });
        }
      }
    },
    [api, query],
  );

  useEffect(() => {
    const turns = turn;
    void load(undefined);
    return () => {
      turns.current++;
    };
  }, [load]);

  return { ...state, more: () => void load(state.loaded) };
}
