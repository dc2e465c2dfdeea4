import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import { rulesRouteRef } from '@microapps/backstage-plugin-microapps-react';

export const rulesSubPage = SubPageBlueprint.make({
  name: 'rules',
  params: {
    path: 'rules',
    title: 'Rules',
    routeRef: rulesRouteRef,
    loader: () => import('./RulesPage').then(m => <m.RulesPage />),
  },
});
