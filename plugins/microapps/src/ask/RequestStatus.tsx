import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import {
  RelativeTime,
  reviewsRouteRef,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';
import styles from './RequestStatus.module.css';
import { useApproverNames } from './useApproverNames';

/** What became of a request, under the thing it is about. */
export function RequestStatus(props: {
  request: Escalation;
  approvers?: string[];
}) {
  const { request, approvers = [] } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const approverNames = useApproverNames();
  const reviews = useRouteRef(reviewsRouteRef)?.();
  const { status, statusReason, id } = request;
  const waits = approvers.length
    ? t('ask.status.waitsFor', {
        approvers: approverNames(approvers),
      })
    : t('ask.status.waits');
  return (
    <Text as="div" variant="body-small" className={styles.status}>
      {status === 'waiting' ? (
        <>
          {t('ask.status.asked')} <RelativeTime at={request.requestedAt} />,{' '}
          {waits}
        </>
      ) : (
        <>
          {t(`ask.status.${status}`, { date: format.date(request.expiresAt) })}
          {statusReason && ` “${statusReason}”`}
        </>
      )}
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
    </Text>
  );
}
