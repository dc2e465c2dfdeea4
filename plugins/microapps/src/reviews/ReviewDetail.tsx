import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Card, CardBody } from '@backstage/ui';
import {
  CardSkeleton,
  EmptyState,
  ErrorState,
  escalationResource,
  isNotFound,
  useRefreshEvery,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { RiArrowLeftLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { Comparisons } from './Comparisons';
import { ReviewActions } from './ReviewActions';
import styles from './ReviewDetail.module.css';
import { ReviewFacts } from './ReviewFacts';
import { ReviewHead } from './ReviewHead';
import type { ReviewAddress } from './useReviewAddress';
import { REFRESH_MS, type ReviewQueue } from './useReviewQueue';

/** One request: who asks for what, what it would allow, and the answer to it. */
export function ReviewDetail(props: {
  id: string;
  queue: ReviewQueue;
  address: ReviewAddress;
}) {
  const { id, queue, address } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { value, error, refresh } = useResource(escalationResource, id, {
    maxAgeMs: 0,
  });
  useRefreshEvery(refresh, REFRESH_MS);
  return (
    <>
      <div className={styles.back}>
        <Button
          variant="tertiary"
          iconStart={<RiArrowLeftLine />}
          onPress={() => address.open(undefined)}
        >
          {t('reviews.back')}
        </Button>
      </div>
      <Card role="region" aria-labelledby={`review-${id}`}>
        <CardBody>
          {value && (
            <div className={styles.detail}>
              <ReviewHead detail={value} titleId={`review-${id}`} />
              <Comparisons detail={value} />
              <ReviewFacts detail={value} />
              <ReviewActions
                escalation={value.escalation}
                queue={queue}
                address={address}
              />
            </div>
          )}
          {!value && error && isNotFound(error) && (
            <EmptyState
              title={t('reviews.gone')}
              description={t('reviews.goneHint')}
            />
          )}
          {!value && error && !isNotFound(error) && (
            <ErrorState error={error} onRetry={refresh} />
          )}
          {!value && !error && <CardSkeleton lines={8} />}
        </CardBody>
      </Card>
    </>
  );
}
