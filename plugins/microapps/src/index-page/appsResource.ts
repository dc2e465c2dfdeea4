import {
  AppsQuery,
  Resource,
} from '@microapps/backstage-plugin-microapps-react';
import type {
  AppCounters,
  AppPage,
} from '@microapps/backstage-plugin-microapps-common';

/** One page of the list. */
export const appsResource = Resource.create<AppsQuery, AppPage>((api, query) =>
  api.getApps(query),
);

/** What needs somebody, as numbers. */
export const countersResource = Resource.create<undefined, AppCounters>(api =>
  api.getCounters(),
);
