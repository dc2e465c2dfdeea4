import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Header, VisuallyHidden } from '@backstage/ui';
import {
  ErrorState,
  escalationCountersResource,
  useFormat,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { microappsTranslationRef } from '../translation';
import { BrakePanel } from './BrakePanel';
import { NothingWaits } from './NothingWaits';
import { ReviewDetail } from './ReviewDetail';
import { ReviewList } from './ReviewList';
import styles from './ReviewsPage.module.css';
import { ReviewTabs } from './ReviewTabs';
import { useQueueKeys } from './useQueueKeys';
import { useReviewAddress, type ReviewAddress } from './useReviewAddress';
import { useReviewQueue, type ReviewQueue } from './useReviewQueue';

/** What waits for a decision: the queue at the left, one request at the right. */
export function ReviewsPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const address = useReviewAddress();
  return (
    <div data-microapps-root>
      <Header title={t('reviews.title')} description={useSubtitle()} />
      <Container className={styles.page}>
        <BrakePanel />
        <ReviewTabs tab={address.tab} onShow={address.show} />
        <Queue key={address.tab} address={address} />
      </Container>
    </div>
  );
}

function Queue({ address }: { address: ReviewAddress }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const queue = useReviewQueue(address.tab);
  const { items = [] } = queue;
  const shownId = address.id ?? items[0]?.id;
  const move = (step: number) => {
    const index = items.findIndex(({ id }) => id === shownId);
    const next = index === -1 ? items[0] : items[index + step];
    if (next) {
      address.open(next.id, { replace: true });
    }
  };
  useQueueKeys({ j: () => move(1), k: () => move(-1) });
  if (isEmpty(queue) && !address.id) {
    return <NothingWaits tab={address.tab} />;
  }
  return (
    <>
      <VisuallyHidden aria-live="polite">
        {queue.items && t('reviews.loaded', { count: queue.totalCount })}
      </VisuallyHidden>
      {queue.error && !queue.items && (
        <ErrorState error={queue.error} onRetry={queue.refresh} />
      )}
      <div className={styles.columns} data-open={address.id && ''}>
        <div className={styles.list}>
          <ReviewList queue={queue} address={address} shownId={shownId} />
        </div>
        <div className={styles.detail}>
          {shownId && (
            <ReviewDetail
              key={shownId}
              id={shownId}
              queue={queue}
              address={address}
            />
          )}
        </div>
      </div>
    </>
  );
}

function isEmpty({ items, error }: ReviewQueue): boolean {
  return items?.length === 0 && !error;
}

function useSubtitle(): string {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { now } = useFormat();
  const { value } = useResource(escalationCountersResource, undefined);
  if (!value) {
    return t('reviews.subtitleUnknown');
  }
  if (!value.waitingForMe) {
    return t('reviews.nothing.waiting');
  }
  const waits = t('reviews.subtitle', { count: value.waitingForMe });
  if (!value.oldestWaitingSince) {
    return waits;
  }
  const hours = now
    .diff(DateTime.fromISO(value.oldestWaitingSince))
    .as('hours');
  const oldest =
    hours < 1
      ? t('reviews.oldestNew')
      : t('reviews.oldest', { count: Math.floor(hours) });
  return `${waits} · ${oldest}`;
}
