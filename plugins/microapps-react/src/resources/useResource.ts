import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { microappsApiRef } from '../api';
import type { Resource, ResourceState } from './Resource';

/**
 * A resource as a component sees it.
 *
 * @public
 */
export type UsedResource<TValue> = ResourceState<TValue> & {
  /** Asks again; what is shown stays until the answer comes. */
  refresh: () => void;
};

/**
 * Reads a resource: what is known at once, refreshed in the background when it
 * is older than `maxAgeMs` (15 s unless told). With `keepPrevious` the value of
 * the last query stays until the next one is answered, so that a table does not
 * empty itself on every key press.
 *
 * @public
 */
export function useResource<TQuery, TValue>(
  resource: Resource<TQuery, TValue>,
  query: TQuery,
  options: { maxAgeMs?: number; keepPrevious?: boolean } = {},
): UsedResource<TValue> {
  const { maxAgeMs = 15_000, keepPrevious = false } = options;
  const api = useApi(microappsApiRef);
  const key = JSON.stringify(query);

  // The query is an object made anew on each render; its JSON says whether it
  // is another one.
  const stableQuery = useRef({ key, query });
  if (stableQuery.current.key !== key) {
    stableQuery.current = { key, query };
  }
  const asked = stableQuery.current.query;

  const subscribe = useCallback(
    (listener: () => void) => resource.subscribe(api, asked, listener),
    [resource, api, asked],
  );
  const state = useSyncExternalStore(subscribe, () =>
    resource.read(api, asked),
  );
  const refresh = useCallback(() => {
    void resource.refresh(api, asked);
  }, [resource, api, asked]);

  useEffect(() => {
    void resource.refresh(api, asked, maxAgeMs);
  }, [resource, api, asked, maxAgeMs]);

  const previous = useRef<TValue>();
  useEffect(() => {
    if (state.value !== undefined) {
      previous.current = state.value;
    }
  }, [state.value]);

  if (keepPrevious && state.value === undefined && !state.error) {
    return { ...state, value: previous.current, refresh };
  }
  return { ...state, refresh };
}
