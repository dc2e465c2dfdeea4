import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { addAppRouteRef } from '@microapps/backstage-plugin-microapps-react';

export const addAppSubPage = SubPageBlueprint.make({
  name: 'add',
  params: {
    path: 'add',
    title: 'Add an app',
    routeRef: addAppRouteRef,
    loader: () => import('./AddAppPage').then(m => <m.AddAppPage />),
  },
});
