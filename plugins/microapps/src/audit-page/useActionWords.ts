import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { timelineActions } from '../entity/governance/timelineActions';
import { microappsTranslationRef } from '../translation';
import { auditOnlyActions } from './auditActions';

/** The kind of an entry as people say it; one nobody has words for, as written. */
export function useActionWords(): (action: string) => string {
  const { t } = useTranslationRef(microappsTranslationRef);
  return action => {
    const known = timelineActions.find(one => one === action);
    if (known) {
      return t(`entity.timeline.action.${known}`);
    }
    const own = auditOnlyActions.find(one => one === action);
    return own ? t(`audit.action.${own}`) : action;
  };
}
