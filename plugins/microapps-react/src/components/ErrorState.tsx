import { ResponseError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import { microappsReactTranslationRef } from '../translation';
import styles from './Notice.module.css';

/**
 * Something could not be loaded: what happened in plain words, and a button
 * that tries again.
 *
 * @public
 */
export function ErrorState(props: { error: Error; onRetry?: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const kind = kindOf(error);
  return (
    <div className={styles.notice} role="alert">
      <RiErrorWarningLine size={20} className={styles.icon} aria-hidden />
      <Text weight="bold">{t('error.title')}</Text>
      <Text color="secondary" variant="body-small">
        {kind === 'refused' ? messageOf(error) : t(`error.${kind}`)}
      </Text>
      {onRetry && (
        <div className={styles.actions}>
          <Button variant="secondary" onPress={onRetry}>
            {t('error.retry')}
          </Button>
        </div>
      )}
    </div>
  );
}

function kindOf(error: Error) {
  if (error instanceof ResponseError) {
    if (error.statusCode === 404) {
      return 'notFound';
    }
    if (error.statusCode === 401 || error.statusCode === 403) {
      return 'notAllowed';
    }
    // What the backend says of a wrong request is meant for people.
    return error.statusCode < 500 ? 'refused' : 'other';
  }
  // What `fetch` throws when no answer came at all.
  return error instanceof TypeError ? 'unreachable' : 'other';
}

function messageOf(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : error.message;
}
