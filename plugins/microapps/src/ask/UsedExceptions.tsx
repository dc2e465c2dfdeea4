import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { UsedException } from '@microapps/backstage-plugin-microapps-common';
import {
  reviewsRouteRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';
import styles from './UsedExceptions.module.css';

/** The exceptions an answer rests on, and until when they hold. */
export function UsedExceptions(props: { exceptions: UsedException[] }) {
  const { exceptions } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const reviews = useRouteRef(reviewsRouteRef)?.();
  return (
    <div>
      <Text color="secondary">
        {t('entity.gate.exceptions', { count: exceptions.length })}
      </Text>
      <ul className={styles.list}>
        {exceptions.map(({ id, ruleId, value, expiresAt, endsSoon }) => (
          <li key={id} className={endsSoon ? styles.soon : undefined}>
            {t('ask.used.until', {
              what: value ?? ruleId,
              date: format.date(expiresAt),
            })}
            {endsSoon && ` ${t('ask.used.endsSoon')}`}
            {reviews && (
              <>
                {' '}
                <Link
                  href={`${reviews}?id=${encodeURIComponent(id)}`}
                  variant="body-small"
                >
                  {t('ask.status.open')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
