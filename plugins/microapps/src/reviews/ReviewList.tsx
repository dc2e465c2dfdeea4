import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton, Text } from '@backstage/ui';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { microappsReactTranslationRef } from '@microapps/backstage-plugin-microapps-react';
import { Link } from 'react-router-dom';
import { microappsTranslationRef } from '../translation';
import { RequestTag } from './RequestTag';
import styles from './ReviewList.module.css';
import type { ReviewAddress } from './useReviewAddress';
import type { ReviewQueue } from './useReviewQueue';

/** The queue, oldest first; each entry opens its request beside it. */
export function ReviewList(props: {
  queue: ReviewQueue;
  address: ReviewAddress;
  shownId: string | undefined;
}) {
  const { queue, address, shownId } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (!queue.items) {
    return queue.error ? null : <LoadingList />;
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('reviews.list')}>
        {queue.items.map(item => (
          <li key={item.id}>
            <Link
              to={address.hrefOf(item.id)}
              className={styles.item}
              aria-current={item.id === shownId ? 'true' : undefined}
              preventScrollReset
            >
              <Entry item={item} />
            </Link>
          </li>
        ))}
      </ul>
      {queue.more && (
        <Button variant="secondary" onPress={queue.more}>
          {t('reviews.more')}
        </Button>
      )}
      {!queue.more && queue.items.length < queue.totalCount && (
        <Text variant="body-small" color="secondary">
          {t('reviews.capped', {
            shown: `${queue.items.length}`,
            total: `${queue.totalCount}`,
          })}
        </Text>
      )}
      <p className={styles.keys}>
        {(['j', 'k', 'a', 'r'] as const).map(key => (
          <span key={key}>
            <kbd>{key}</kbd> {t(`reviews.keys.${key}`)}
          </span>
        ))}
      </p>
    </>
  );
}

function Entry({ item }: { item: Escalation }) {
  const { t: tShared } = useTranslationRef(microappsReactTranslationRef);
  const facts = [
    item.ask,
    tShared(`tier.${item.tier}`),
    item.riskClass && tShared(`risk.${item.riskClass}`),
  ].filter(Boolean);
  return (
    <>
      <span className={styles.head}>
        <span className={styles.title}>{item.title}</span>
        <RequestTag request={item} />
      </span>
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </>
  );
}

function LoadingList() {
  return (
    <div className={styles.list}>
      {[1, 2, 3, 4].map(one => (
        <Skeleton key={one} width="100%" height={68} />
      ))}
    </div>
  );
}
