import { useCallback } from 'react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

export interface AppLinks {
  overview: string;
  governance: string;
}

/**
 * Where an app's pages are. Undefined in a portal without entity pages, where
 * there is nothing to link to.
 */
export function useAppLinks(): (entityRef: string) => AppLinks | undefined {
  const entityRoute = useRouteRef(entityRouteRef);
  return useCallback(
    entityRef => {
      const overview = entityRoute?.(entityRouteParams(entityRef));
      return overview
        ? { overview, governance: `${overview}/governance` }
        : undefined;
    },
    [entityRoute],
  );
}
