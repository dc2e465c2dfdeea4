import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { EscalationDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  PersonChip,
  RelativeTime,
  RiskBadge,
  TierBadge,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { microappsTranslationRef } from '../translation';
import { useAppLinks } from '../useAppLinks';
import { RequestTag } from './RequestTag';
import styles from './ReviewDetail.module.css';

/** Who asks for what, until when, and why. */
export function ReviewHead(props: {
  detail: EscalationDetail;
  titleId: string;
}) {
  const { detail, titleId } = props;
  const { escalation } = detail;
  const { t } = useTranslationRef(microappsTranslationRef);
  const appLinks = useAppLinks()(`component:${escalation.app}`);
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <h2 className={styles.title} id={titleId}>
          {escalation.question}
        </h2>
        <span className={styles.tags}>
          <RequestTag request={escalation} />
          <TierBadge tier={escalation.tier} />
          {escalation.riskClass && (
            <RiskBadge
              riskClass={escalation.riskClass}
              score={escalation.riskScore}
            />
          )}
        </span>
      </div>
      <AskedBy detail={detail} />
      <blockquote className={styles.reason}>{escalation.reason}</blockquote>
      <Decided detail={detail} />
      {appLinks && (
        <Text variant="body-small">
          <Link href={appLinks.governance} variant="body-small">
            {t('reviews.openApp', { title: escalation.title })}
          </Link>
        </Text>
      )}
    </header>
  );
}

function AskedBy({ detail }: { detail: EscalationDetail }) {
  const { escalation } = detail;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const days = Math.ceil(
    DateTime.fromISO(escalation.expiresAt).diff(format.now).as('days'),
  );
  return (
    <div className={styles.line}>
      <PersonChip actor={escalation.requestedBy} />
      <RelativeTime at={escalation.requestedAt} />
      <span>
        {t('reviews.until', { date: format.date(escalation.expiresAt) })}
        {days > 0 && ` (${format.days(days)})`}
      </span>
      {escalation.renewals > 0 && (
        <span>{t('reviews.again', { count: escalation.renewals })}</span>
      )}
    </div>
  );
}

function Decided({ detail }: { detail: EscalationDetail }) {
  const { status, decidedBy, decidedAt, comment, statusReason } =
    detail.escalation;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (status === 'waiting') {
    return null;
  }
  const why = statusReason ?? comment;
  return (
    <div className={styles.line}>
      <span>{t(`reviews.became.${status}`)}</span>
      {decidedBy && <PersonChip actor={decidedBy} />}
      {decidedAt && <RelativeTime at={decidedAt} />}
      {why && <span>“{why}”</span>}
    </div>
  );
}
