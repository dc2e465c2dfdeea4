import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { reviewsRouteRef } from '@microapps/backstage-plugin-microapps-react';

export const reviewsSubPage = SubPageBlueprint.make({
  name: 'reviews',
  params: {
    path: 'reviews',
    title: 'Reviews',
    routeRef: reviewsRouteRef,
    loader: () => import('./ReviewsPage').then(m => <m.ReviewsPage />),
  },
});
