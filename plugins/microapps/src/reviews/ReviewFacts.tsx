import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type {
  Escalation,
  EscalationDetail,
  FieldChange,
} from '@microapps/backstage-plugin-microapps-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  RelativeTime,
  reviewsRouteRef,
} from '@microapps/backstage-plugin-microapps-react';
import { Facts } from '../forms/Facts';
import { microappsTranslationRef } from '../translation';
import { RequestTag } from './RequestTag';
import styles from './ReviewDetail.module.css';
import { useDataWords } from './useDataWords';

/** What else one should know before deciding. */
export function ReviewFacts({ detail }: { detail: EscalationDetail }) {
  const { risk, earlier, similar, suggestion, changes } = detail;
  const { t } = useTranslationRef(microappsTranslationRef);
  const dataWords = useDataWords();
  return (
    <>
      {detail.escalation.plannedChange && (
        <p className={styles.planned}>{t('reviews.changes.planned')}</p>
      )}
      {changes.length > 0 && (
        <Changes
          changes={changes}
          title={t(
            detail.escalation.plannedChange
              ? 'reviews.changes.plannedTitle'
              : 'reviews.changes.title',
          )}
        />
      )}
      <Facts
        facts={[
          [t('reviews.fact.data'), dataWords(detail)],
          [t('reviews.fact.risk'), risk?.summary],
          [t('reviews.fact.instead'), suggestion],
          [
            t('reviews.fact.earlier'),
            earlier.length > 0 ? (
              <Others requests={earlier} />
            ) : (
              t('reviews.fact.noEarlier')
            ),
          ],
          [
            t('reviews.fact.similar'),
            similar.length > 0 && <Others requests={similar} withTitle />,
          ],
        ]}
      />
    </>
  );
}

function Others(props: { requests: Escalation[]; withTitle?: boolean }) {
  const { requests, withTitle } = props;
  const reviews = useRouteRef(reviewsRouteRef)?.();
  return (
    <ul className={styles.others}>
      {requests.map(one => (
        <li key={one.id} className={styles.line}>
          <Link
            href={`${reviews ?? ''}?tab=all&id=${encodeURIComponent(one.id)}`}
            variant="body-small"
          >
            {withTitle ? `${one.title}: ${one.ask}` : one.ask}
          </Link>
          <RequestTag request={one} />
          <RelativeTime at={one.decidedAt ?? one.requestedAt} />
        </li>
      ))}
    </ul>
  );
}

function Changes(props: { changes: FieldChange[]; title: string }) {
  const { changes, title } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <table className={styles.changes}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reviews.changes.field')}</th>
          <th scope="col">{t('reviews.changes.before')}</th>
          <th scope="col">{t('reviews.changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{before ?? t('reviews.changes.nothing')}</td>
            <td>{after ?? t('reviews.changes.nothing')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
