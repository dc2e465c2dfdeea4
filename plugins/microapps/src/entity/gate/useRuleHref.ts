import { useRouteRef } from '@backstage/frontend-plugin-api';
import { rulesRouteRef } from '@microapps/backstage-plugin-microapps-react';
import { useDocsHref } from '../../useDocsHref';

/**
 * Where a rule is explained: in the documentation where that is published, else
 * on the portal's own page of rules.
 */
export function useRuleHref(rule: {
  ruleId: string;
  /** Below the documentation's root, e.g. `rules/sbom-required`. */
  docsUrl: string;
}): string | undefined {
  const published = useDocsHref(rule.docsUrl);
  const rules = useRouteRef(rulesRouteRef)?.();
  return published ?? (rules && `${rules}#${encodeURIComponent(rule.ruleId)}`);
}
