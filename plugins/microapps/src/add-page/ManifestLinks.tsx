import { useCallback } from 'react';
import {
  discoveryApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';
import { useAnswer } from '../useAnswer';
import { useDocsHref } from '../useDocsHref';
import styles from './AddAppPage.module.css';

/** What the fields mean, and the schema editors complete from. */
export function ManifestLinks() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const discovery = useApi(discoveryApiRef);
  const baseUrl = useAnswer(
    useCallback(() => discovery.getBaseUrl('microapps'), [discovery]),
  );
  const reference = useDocsHref('manifest');
  return (
    <span className={styles.links}>
      {reference && (
        <Link href={reference} target="_blank">
          {t('addPage.editor.reference')}
        </Link>
      )}
      {baseUrl.value && (
        <Link href={`${baseUrl.value}/manifests/schema.json`} target="_blank">
          {t('addPage.editor.schema')}
        </Link>
      )}
    </span>
  );
}
