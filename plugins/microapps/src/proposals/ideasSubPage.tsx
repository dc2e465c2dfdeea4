import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { ideasRouteRef } from '@microapps/backstage-plugin-microapps-react';

export const ideasSubPage = SubPageBlueprint.make({
  name: 'ideas',
  params: {
    path: 'ideas',
    title: 'Ideas',
    routeRef: ideasRouteRef,
    loader: () => import('./IdeasPage').then(m => <m.IdeasPage />),
  },
});
