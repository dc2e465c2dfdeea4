import { SidebarItem } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  escalationCountersResource,
  reviewsRouteRef,
  useRefreshEvery,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { RiInboxLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import styles from './ReviewsSidebarItem.module.css';
import { REFRESH_MS } from './useReviewQueue';

const MOST_SHOWN = 99;

/**
 * The way to the review queue, with the number of requests that wait for the
 * person.
 *
 * @public
 */
export function ReviewsSidebarItem() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const reviews = useRouteRef(reviewsRouteRef)?.();
  const { value, refresh } = useResource(escalationCountersResource, undefined);
  useRefreshEvery(refresh, REFRESH_MS);
  if (!reviews) {
    return null;
  }
  const count = value?.waitingForMe ?? 0;
  const waits = t('reviews.navCount', { count });
  return (
    <SidebarItem
      icon={ReviewsIcon}
      to={reviews}
      text={t('reviews.nav')}
      hasNotifications={count > 0}
      aria-label={count > 0 ? `${t('reviews.nav')}, ${waits}` : undefined}
    >
      {count > 0 && (
        <span className={styles.badge} title={waits}>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </SidebarItem>
  );
}

function ReviewsIcon() {
  return <RiInboxLine size={24} />;
}
