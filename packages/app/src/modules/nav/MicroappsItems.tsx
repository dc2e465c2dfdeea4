import { SidebarItem } from '@backstage/core-components';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { NavContentNavItem } from '@backstage/plugin-app-react';
import { ReviewsSidebarItem } from '@microapps/backstage-plugin-microapps';
import { reviewsRouteRef } from '@microapps/backstage-plugin-microapps-react';
import { useLocation } from 'react-router-dom';

/** Micro apps and, as a place of its own, what waits for the person there. */
export function MicroappsItems(props: { item: NavContentNavItem | undefined }) {
  const { item } = props;
  const { pathname } = useLocation();
  const reviews = useRouteRef(reviewsRouteRef)?.();
  if (!item) {
    return null;
  }
  return (
    <>
      <SidebarItem
        icon={() => item.icon}
        to={item.href}
        text={item.title}
        // The queue has an entry of its own: only one of the two is lit.
        end={Boolean(reviews) && pathname.startsWith(`${reviews}`)}
      />
      <ReviewsSidebarItem />
    </>
  );
}
