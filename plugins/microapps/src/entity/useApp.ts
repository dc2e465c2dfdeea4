import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  appResource,
  useResource,
  type UsedResource,
} from '@microapps/backstage-plugin-microapps-react';
import { useAppRef } from './useAppRef';

/** What governance knows of the app of this page; one request for all cards. */
export function useApp(): UsedResource<AppDetail> {
  return useResource(appResource, useAppRef());
}
