import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * Where a page of the documentation is published, below
 * `microapps.docsBaseUrl`, e.g. `manifest`; undefined where nothing is.
 */
export function useDocsHref(path: string): string | undefined {
  const base = useApi(configApiRef).getOptionalString('microapps.docsBaseUrl');
  return base && `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
}
