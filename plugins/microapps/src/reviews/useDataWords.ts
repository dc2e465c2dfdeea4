import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EscalationDetail } from '@microapps/backstage-plugin-microapps-common';
import { microappsTranslationRef } from '../translation';

const DATA_CLASSES = [
  'public',
  'internal',
  'internal_personal',
  'confidential',
  'regulated',
] as const;
const PERSONAL = ['none', 'partial', 'full'] as const;

/** Which data an app handles, in words. */
export function useDataWords(): (
  facts: Pick<EscalationDetail, 'dataClass' | 'pii'>,
) => string {
  const { t } = useTranslationRef(microappsTranslationRef);
  return ({ dataClass, pii }) => {
    const known = DATA_CLASSES.find(one => one === dataClass);
    const personal = PERSONAL.find(one => one === pii);
    return [
      known ? t(`reviews.data.${known}`) : dataClass,
      personal ? t(`reviews.personal.${personal}`) : pii,
    ]
      .filter(Boolean)
      .join(', ');
  };
}
