import { createApiRef } from '@backstage/frontend-plugin-api';
import type { MicroappsApi } from './MicroappsApi';

/**
 * Everything the pages ask the micro apps backend.
 *
 * @public
 */
export const microappsApiRef = createApiRef<MicroappsApi>().with({
  id: 'plugin.microapps.api',
  pluginId: 'microapps',
});
