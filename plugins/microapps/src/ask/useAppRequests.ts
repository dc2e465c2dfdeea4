import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import {
  escalationsResource,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { useAppRef } from '../entity/useAppRef';
import { requestsQuery } from './appRequests';

/**
 * What was asked for the app of this page; one request for all rows. Undefined
 * until it is known.
 */
export function useAppRequests(): Escalation[] | undefined {
  const { namespace, name } = useAppRef();
  return useResource(escalationsResource, requestsQuery(`${namespace}/${name}`))
    .value?.items;
}
