import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Decision } from '@microapps/backstage-plugin-microapps-common';
import { microappsTranslationRef } from '../../translation';

/** The question a gate answers and its answer, in words. */
export function useGateWords(): {
  question(decision: Pick<Decision, 'stage' | 'tier'>): string;
  answer(decision: Decision): string;
} {
  const { t } = useTranslationRef(microappsTranslationRef);
  return {
    question: ({ stage, tier }) =>
      stage === 'deploy' || stage === 'promote'
        ? t(`entity.gate.question.${stage}.${tier}`)
        : t(`entity.gate.question.${stage}`),
    answer: ({ allowed, checked, violations }) => {
      if (!checked) {
        return t('entity.gate.unchecked');
      }
      return allowed
        ? t('entity.gate.yes')
        : t('entity.gate.notYet', { count: violations.length });
    },
  };
}
