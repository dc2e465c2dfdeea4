import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { appsRouteRef } from '@microapps/backstage-plugin-microapps-react';

export const appsSubPage = SubPageBlueprint.make({
  name: 'apps',
  params: {
    path: 'apps',
    title: 'Apps',
    routeRef: appsRouteRef,
    loader: () => import('./AppsPage').then(m => <m.AppsPage />),
  },
});
