import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { wizardTranslationRef } from '../translation';
import { NotCheckedError } from './askPolicy';
import styles from './MeaningPanel.module.css';

/** The answers could not be checked: why, and what to do. */
export function MeaningFailed(props: { error: Error; onRetry(): void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <div className={styles.failed}>
      <h4 className={styles.kind}>{t('meaning.failed')}</h4>
      <p className={styles.text}>{t(`meaning.${kindOf(error)}`)}</p>
      <Button variant="secondary" onPress={onRetry}>
        {t('meaning.retry')}
      </Button>
    </div>
  );
}

function kindOf(error: Error) {
  if (
    error instanceof NotCheckedError &&
    error.problems.some(({ path }) => path === '/owner/contact')
  ) {
    return 'failedEmail';
  }
  // What `fetch` throws when no answer came at all.
  return error instanceof TypeError ? 'failedUnreachable' : 'failedOther';
}
