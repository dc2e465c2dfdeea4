import { useEffect, useRef } from 'react';
import { useResource } from '@microapps/backstage-plugin-microapps-react';
import type { AppPage } from '@microapps/backstage-plugin-microapps-common';
import { appsResource } from './appsResource';
import { IndexQuery, toAppsRequest } from './indexQuery';

export interface AppsPageState {
  page?: AppPage;
  /** How many rows come before those of `page`. */
  before: number;
  /** The answer to an earlier question, shown until the next one comes. */
  stale: boolean;
  error?: Error;
  retry(): void;
}

/** The rows the address asks for; an answer to another question is never shown as theirs. */
export function useAppsPage(query: IndexQuery): AppsPageState {
  const { value, error, refresh } = useResource(
    appsResource,
    toAppsRequest(query),
    { maxAgeMs: 0 },
  );

  const before = (query.page - 1) * query.pageSize;
  const previous = useRef<{ page: AppPage; before: number }>();
  useEffect(() => {
    if (value) {
      previous.current = { page: value, before };
    }
  }, [value, before]);

  if (value) {
    return { page: value, before, stale: false, retry: refresh };
  }
  if (error) {
    return { error, before, stale: false, retry: refresh };
  }
  return {
    before,
    ...previous.current,
    stale: previous.current !== undefined,
    retry: refresh,
  };
}
