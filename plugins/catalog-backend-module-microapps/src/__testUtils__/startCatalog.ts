import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import catalogModuleMicroapps from '../index';
import { FakeMicroappsBackend } from './FakeMicroappsBackend';

/** Errors of processing, as the pages of the catalog show them. */
type EntityWithStatus = Entity & {
  status?: { items?: { level: string; message: string }[] };
};

const taskId = 'microapps-manifests-to-catalog';
const waitTimeoutMs = 20_000;

/** A real catalog with the module on this database, beside a micro apps backend. */
export async function startCatalog(
  microapps: FakeMicroappsBackend,
  options: { knex: Knex; locations?: JsonObject[]; readableHost?: string },
) {
  let catalog: CatalogService | undefined;
  const observer = createBackendPlugin({
    pluginId: 'observer',
    register(env) {
      env.registerInit({
        deps: { catalogService: catalogServiceRef },
        async init({ catalogService }) {
          catalog = catalogService;
        },
      });
    },
  });
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMicroapps,
      microapps.plugin(),
      observer,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      eventsServiceFactory,
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            reading: { allow: [{ host: options.readableHost ?? 'none' }] },
          },
          events: { useEventBus: 'never' },
          catalog: {
            processingInterval: { seconds: 1 },
            stitchingStrategy: { mode: 'immediate' },
            rules: [{ allow: ['Component', 'Location'] }],
            locations: options.locations ?? [],
          },
        },
      }),
    ],
  });
  const credentials = await mockServices.auth().getOwnServiceCredentials();

  async function microappsInCatalog(): Promise<Entity[]> {
    const response = await catalog?.getEntities(
      { filter: { kind: 'Component' } },
      { credentials },
    );
    return response?.items ?? [];
  }

  async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
    const end = Date.now() + waitTimeoutMs;
    for (;;) {
      const seen = await look();
      if (seen !== undefined) return seen;
      if (Date.now() > end) throw new Error('It did not happen in time');
      await sleep(50);
    }
  }

  return {
    stop: () => backend.stop(),
    server: backend.server,
    refresh: () => scheduler.triggerTask(taskId),
    /** What the provider last wrote for an app, byte for byte. */
    storedText: async (name: string): Promise<string> => {
      const row = await options
        .knex('refresh_state')
        .where({ entity_ref: `component:default/${name}` })
        .first('unprocessed_entity');
      return row.unprocessed_entity;
    },
    waitUntil: (happened: () => boolean) =>
      waitFor(async () => happened() || undefined),
    /** Waits until the catalog shows exactly these apps. */
    waitForNames: (...names: string[]) =>
      waitFor(async () => {
        const entities = await microappsInCatalog();
        const seen = entities.map(entity => entity.metadata.name).sort();
        return seen.join() === [...names].sort().join() ? entities : undefined;
      }),
    /** Waits until the entity of a registered location is as wanted. */
    waitForLocation: (
      target: string,
      wanted: (entity: EntityWithStatus) => boolean,
    ) =>
      waitFor(async () => {
        const response = await catalog?.getEntities(
          { filter: { kind: 'Location', 'spec.target': target } },
          { credentials },
        );
        const entities: EntityWithStatus[] = response?.items ?? [];
        return entities.find(wanted);
      }),
    /** Waits until the entity is as wanted. */
    waitForEntity: (name: string, wanted: (entity: Entity) => boolean) =>
      waitFor(async () =>
        (await microappsInCatalog()).find(
          entity =>
            stringifyEntityRef(entity) === `component:default/${name}` &&
            wanted(entity),
        ),
      ),
  };
}
