import type {
  EscalationCounters,
  EscalationDetail,
  EscalationPage,
  SweepBrake,
} from '@microapps/backstage-plugin-microapps-common';
import type { EscalationsQuery } from '../api';
import { Resource } from './Resource';

/**
 * A page of requests.
 *
 * @public
 */
export const escalationsResource = Resource.create<
  EscalationsQuery,
  EscalationPage
>((api, query) => api.getEscalations(query));

/**
 * A request with what it would allow, by its id.
 *
 * @public
 */
export const escalationResource = Resource.create<string, EscalationDetail>(
  (api, id) => api.getEscalation(id),
);

/**
 * How many requests wait.
 *
 * @public
 */
export const escalationCountersResource = Resource.create<
  undefined,
  EscalationCounters
>(api => api.getEscalationCounters());

/**
 * Whether the clean-up waits for the person to let it go on.
 *
 * @public
 */
export const brakeResource = Resource.create<undefined, SweepBrake>(api =>
  api.getBrake(),
);
