import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { BgProvider } from '@backstage/ui';
import { EmptyState } from '@microapps/backstage-plugin-microapps-react';
import { RiCheckDoubleLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import styles from './ReviewsPage.module.css';
import type { ReviewTab } from './useReviewAddress';

/** The queue is empty. */
export function NothingWaits({ tab }: { tab: ReviewTab }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <section className={styles.panel}>
      <BgProvider bg="neutral-1">
        <EmptyState
          icon={<RiCheckDoubleLine size={32} />}
          title={t(`reviews.nothing.${tab}`)}
          description={t(`reviews.nothingHint.${tab}`)}
        />
      </BgProvider>
    </section>
  );
}
