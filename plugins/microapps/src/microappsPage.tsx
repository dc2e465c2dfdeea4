import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { microappsRouteRef } from '@microapps/backstage-plugin-microapps-react';
import { RiApps2Line } from '@remixicon/react';

// Without a loader: its tabs are sub-pages, so that reviews, insights and the
// like can attach to it.
export const microappsPage = PageBlueprint.make({
  params: {
    path: '/micro-apps',
    title: 'Micro apps',
    icon: <RiApps2Line />,
    routeRef: microappsRouteRef,
  },
});
