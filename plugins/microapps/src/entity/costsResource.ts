import type { CostDays } from '@microapps/backstage-plugin-microapps-common';
import {
  Resource,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-react';

/** The days the cost chart shows; the card cuts its month out of them. */
export const COST_DAYS = 90;

export const costsResource = Resource.create<AppRef, CostDays>((api, app) =>
  api.getCosts(app, { days: COST_DAYS }),
);
