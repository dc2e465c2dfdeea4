import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { errorMessage, statusOf } from '../errorMessage';
import { microappsTranslationRef } from '../translation';

/** Why something could not be done: what the backend said, in its words. */
export function FailureAlert({ error }: { error: Error }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const status = statusOf(error);
  if (status === 409) {
    return (
      <Alert
        role="alert"
        status="warning"
        icon
        title={t('forms.failure.conflict')}
        description={errorMessage(error)}
      />
    );
  }
  const said = status !== undefined && status < 500;
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t('forms.failure.title')}
      description={said ? errorMessage(error) : t('forms.failure.other')}
    />
  );
}
