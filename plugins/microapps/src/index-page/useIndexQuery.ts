import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import {
  defaultIndexQuery,
  IndexQuery,
  readIndexQuery,
  writeIndexQuery,
} from './indexQuery';

/** Filters and order: what changes the list itself, and so leads to page one. */
export type IndexQueryChange = Partial<Omit<IndexQuery, 'page' | 'cursor'>>;

export interface IndexQueryState {
  query: IndexQuery;
  /** Each change is a step in the browser's history unless it replaces one. */
  change(change: IndexQueryChange, options?: { replace?: boolean }): void;
  clearFilters(): void;
  nextPage(cursor: string): void;
  /** One page back; to the first when the way here is not known (a shared link). */
  previousPage(): void;
  firstPage(): void;
}

/** The cursors of page 2 up to the present one, kept with the history entry. */
function readTrail(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state)) {
    return [];
  }
  const { trail } = state;
  return Array.isArray(trail)
    ? trail.filter((item): item is string => typeof item === 'string')
    : [];
}

/** The address of the page as state, and the ways to change it. */
export function useIndexQuery(): IndexQueryState {
  const [params, setParams] = useSearchParams();
  const location = useLocation();
  const query = useMemo(() => readIndexQuery(params), [params]);
  const trail = useMemo(() => readTrail(location.state), [location.state]);

  const go = useCallback(
    (next: IndexQuery, options?: { replace?: boolean; trail?: string[] }) =>
      setParams(writeIndexQuery(next), {
        replace: options?.replace,
        state: { trail: options?.trail ?? [] },
        preventScrollReset: true,
      }),
    [setParams],
  );

  return useMemo(() => {
    const first = { page: 1, cursor: undefined };
    return {
      query,
      change: (change, options) =>
        go({ ...query, ...change, ...first }, options),
      clearFilters: () =>
        go({
          ...defaultIndexQuery,
          sort: query.sort,
          direction: query.direction,
          pageSize: query.pageSize,
        }),
      nextPage: cursor =>
        go(
          { ...query, cursor, page: query.page + 1 },
          { trail: [...trail, cursor] },
        ),
      previousPage: () => {
        const earlier = trail.slice(0, -1);
        const cursor = earlier[earlier.length - 1];
        go(
          cursor
            ? { ...query, cursor, page: query.page - 1 }
            : { ...query, ...first },
          { trail: earlier },
        );
      },
      firstPage: () => go({ ...query, ...first }),
    };
  }, [go, query, trail]);
}
