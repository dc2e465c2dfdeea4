import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * Where the page of a rule is published, if anywhere: `docsUrl` is relative to
 * `microapps.docsBaseUrl`, e.g. `rules/sbom-required`.
 */
export function useRuleHref(docsUrl: string): string | undefined {
  const base = useApi(configApiRef).getOptionalString('microapps.docsBaseUrl');
  if (!base) {
    return undefined;
  }
  return `${base.replace(/\/+$/, '')}/${docsUrl.replace(/^\/+/, '')}`;
}
