import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import { useState } from 'react';
import { FailureAlert } from '../forms/FailureAlert';
import { microappsTranslationRef } from '../translation';
import { ApproveDialog } from './ApproveDialog';
import { CommentDialog, type CommentedAnswer } from './CommentDialog';
import styles from './ReviewDetail.module.css';
import { useDecide } from './useDecide';
import { useQueueKeys } from './useQueueKeys';
import type { ReviewAddress } from './useReviewAddress';
import type { ReviewQueue } from './useReviewQueue';

const MAIN_DAYS = 7;
const OTHER_DAYS = [1, 30] as const;

/** The answers one may give to a request, and the keys that give them. */
export function ReviewActions(props: {
  escalation: Escalation;
  queue: ReviewQueue;
  address: ReviewAddress;
}) {
  const { escalation, queue, address } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const [open, setOpen] = useState<'approve' | CommentedAnswer>();
  const decide = useDecide(escalation, queue, address);
  const { mayDecide, mayWithdraw, mayRevoke, whyNot, status } = escalation;

  useQueueKeys({
    a: () => mayDecide && setOpen('approve'),
    r: () => mayDecide && setOpen('reject'),
  });

  return (
    <>
      {decide.error && !open && <FailureAlert error={decide.error} />}
      <div className={styles.actions}>
        {mayDecide && (
          <>
            <Button
              variant="primary"
              isPending={decide.pending}
              onPress={() => decide.approveFor(MAIN_DAYS)}
            >
              {t('reviews.approve.main', { count: MAIN_DAYS })}
            </Button>
            {OTHER_DAYS.map(days => (
              <Button
                key={days}
                variant="secondary"
                isDisabled={decide.pending}
                aria-label={t('reviews.approve.main', { count: days })}
                onPress={() => decide.approveFor(days)}
              >
                {t('reviews.approve.days', { count: days })}
              </Button>
            ))}
            <Button
              variant="secondary"
              isDisabled={decide.pending}
              aria-label={t('reviews.approve.untilNamed')}
              onPress={() => setOpen('approve')}
            >
              {t('reviews.approve.until')}
            </Button>
            <Button
              variant="secondary"
              className={styles.push}
              isDisabled={decide.pending}
              onPress={() => setOpen('reject')}
            >
              {t('reviews.reject.button')}
            </Button>
          </>
        )}
        {mayWithdraw && (
          <Button variant="secondary" onPress={() => setOpen('withdraw')}>
            {t('reviews.withdraw.button')}
          </Button>
        )}
        {mayRevoke && (
          <Button variant="secondary" onPress={() => setOpen('revoke')}>
            {t('reviews.revoke.button')}
          </Button>
        )}
      </div>
      {!mayDecide && whyNot && status === 'waiting' && (
        <Text color="secondary" variant="body-small">
          {whyNot}
        </Text>
      )}
      {open === 'approve' && (
        <ApproveDialog
          escalation={escalation}
          decide={decide}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open && open !== 'approve' && (
        <CommentDialog
          answer={open}
          escalation={escalation}
          decide={decide}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
