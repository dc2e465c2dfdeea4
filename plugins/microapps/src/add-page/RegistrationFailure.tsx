import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { errorMessage, statusOf } from '../errorMessage';
import { microappsTranslationRef } from '../translation';
import type { Way } from './useDraft';
import styles from './AddAppPage.module.css';

/** Why an app was not registered, and what to do now. */
export function RegistrationFailure(props: { error: Error; way: Way }) {
  const { error, way } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const kind = kindOf(error);
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={t(
        kind === 'refused' && way === 'url'
          ? 'addPage.failure.refusedUrl'
          : `addPage.failure.${kind}`,
      )}
      description={
        <span className={styles.failure}>
          {kind !== 'unreachable' && <span>{errorMessage(error)}</span>}
          <span>{t(`addPage.failure.${kind}Next`)}</span>
          <span>{t('addPage.failure.kept')}</span>
        </span>
      }
    />
  );
}

function kindOf(error: Error) {
  switch (statusOf(error)) {
    case undefined:
      return error instanceof TypeError ? 'unreachable' : 'other';
    case 400:
    case 413:
    case 422:
      return 'refused';
    case 401:
    case 403:
      return 'notAllowed';
    case 409:
      return 'conflict';
    default:
      return 'other';
  }
}
