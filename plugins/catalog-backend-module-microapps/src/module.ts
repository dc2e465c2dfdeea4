import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { DefaultApiClient } from '@microapps/backstage-plugin-microapps-common';
import { ManifestLocationProcessor } from './locations/ManifestLocationProcessor';
import { DefaultManifestChangesSource } from './manifests/DefaultManifestChangesSource';
import { ManifestEntityProvider } from './manifests/ManifestEntityProvider';
import { NameHolders } from './manifests/NameHolders';

/**
 * Micro apps in the catalog: registered manifests become entities, and a
 * location may point at a manifest.
 *
 * @public
 */
export const catalogModuleMicroapps = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'microapps',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, discovery, logger } = deps;
        const client = new DefaultApiClient({ discoveryApi: discovery });
        const changes = new DefaultManifestChangesSource({ auth, client });
        const names = new NameHolders();
        const provider = new ManifestEntityProvider({ changes, logger, names });

        deps.catalog.addEntityProvider(provider);
        deps.catalog.addProcessor(
          new ManifestLocationProcessor({ names, reader: deps.reader }),
        );
        await deps.scheduler.scheduleTask({
          id: 'microapps-manifests-to-catalog',
          ...readSchedule(deps.config),
          // Each replica remembers by itself how far it got.
          scope: 'local',
          fn: () => provider.refresh(),
        });
        await deps.events.subscribe({
          id: 'catalog-module-microapps',
          topics: ['microapps.manifests.changed'],
          // Whoever tells of a change must not wait for the catalog.
          onEvent: async () => {
            provider.refresh().catch(error => {
              logger.warn(
                `The catalog will read changed manifests later: ${
                  toError(error).message
                }`,
              );
            });
          },
        });
      },
    });
  },
});

function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig(
    'catalog.providers.microapps.schedule',
  );
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : {
        frequency: { seconds: 10 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 2 },
      };
}
