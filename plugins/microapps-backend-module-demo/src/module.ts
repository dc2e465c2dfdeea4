import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  assertDevelopment,
  microappsHistoryExtensionPoint,
} from '@microapps/backstage-plugin-microapps-node';
import { ExampleHistoryPlayer } from './ExampleHistoryPlayer';

/**
 * The example apps and their history, for development and demonstrations.
 *
 * @public
 */
export const microappsModuleDemo = createBackendModule({
  pluginId: 'microapps',
  moduleId: 'demo',
  register(reg) {
    reg.registerInit({
      deps: {
        history: microappsHistoryExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
      },
      async init({ history, config, logger, auth, catalog }) {
        const examples = config.getOptionalString('microapps.demo.examples');
        if (!examples) {
          return;
        }
        assertDevelopment('microapps.demo.examples');
        history.addPlayer(
          ExampleHistoryPlayer.create({
            directory: resolve(examples),
            logger,
            auth,
            catalog,
          }),
        );
      },
    });
  },
});
