import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TtlSummary } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import styles from './TtlCard.module.css';

/** What happens when the end of an app's time comes near, step by step. */
export function EndOfLife({ ttl }: { ttl: TtlSummary }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const notices = [...ttl.noticeDays].sort((a, b) => b - a);
  return (
    <ol className={styles.steps}>
      {notices.length > 0 && (
        <li>
          {t('entity.ttl.stepNotices', {
            days: new Intl.ListFormat(format.locale).format(
              notices.map(String),
            ),
          })}
        </li>
      )}
      <li>
        {t('entity.ttl.stepArchive', { date: format.date(ttl.expiresAt) })}
      </li>
      <li>{t('entity.ttl.stepKept', { grace: format.days(ttl.graceDays) })}</li>
      <li>{t('entity.ttl.stepDeleted')}</li>
    </ol>
  );
}
