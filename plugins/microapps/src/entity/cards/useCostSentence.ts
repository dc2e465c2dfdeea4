import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';

/** Where this month's cost is heading, in one sentence. */
export function useCostSentence(cost: CostSummary): string {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { money } = useFormat();
  const { amount, budget, currency, forecast, state } = cost;
  if (budget === undefined) {
    return t('entity.cost.noBudget');
  }
  if (state === 'over') {
    return t('entity.cost.over', { excess: money(amount - budget, currency) });
  }
  if (forecast === undefined) {
    return t('entity.cost.early');
  }
  const forecastText = { forecast: money(Math.round(forecast), currency) };
  return forecast > budget
    ? t('entity.cost.headingOver', forecastText)
    : t('entity.cost.headingInside', forecastText);
}
