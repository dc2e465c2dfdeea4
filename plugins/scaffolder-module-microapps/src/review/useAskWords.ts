import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import { wizardTranslationRef } from '../translation';

const RULES = [
  'approval-missing',
  'integration-needs-approval',
  'integration-secret-needs-review',
  'llm-model-not-approved',
  'purpose-or-cost-center-missing',
  'sponsor-missing',
  'third-party-not-approved',
] as const;

/** What somebody is asked to agree to, as the creator would say it; of other rules, their title. */
export function useAskWords(): (
  finding: Pick<Violation, 'ruleId' | 'title'>,
  value?: string,
) => string {
  const { t } = useTranslationRef(wizardTranslationRef);
  return ({ ruleId, title }, value = '') => {
    const rule = RULES.find(known => known === ruleId);
    return rule ? t(`review.ask.${rule}`, { value }) : title;
  };
}
