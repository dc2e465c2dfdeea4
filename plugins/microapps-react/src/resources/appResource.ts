import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import type { AppRef } from '../api';
import { Resource } from './Resource';

/**
 * Everything the cards show of one app.
 *
 * @public
 */
export const appResource = Resource.create<AppRef, AppDetail>((api, app) =>
  api.getApp(app),
);
