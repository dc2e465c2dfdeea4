// The same apps in both places: our read model and the catalog.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { stringifyEntityRef } = require('@backstage/catalog-model');
const {
  seedApps,
} = require('../plugins/microapps-backend/src/__testUtils__/seedApps');
const {
  DatabaseAppStore,
} = require('../plugins/microapps-backend/src/apps/DatabaseAppStore');
// What the catalog's own stitcher makes of an entity; not one of its exports.
const { buildEntitySearch } = require(join(
  dirname(require.resolve('@backstage/plugin-catalog-backend/package.json')),
  'dist/database/operations/stitcher/buildEntitySearch.cjs.js',
));

const BATCH = 500;

export async function seedPortfolio({ microapps, catalog }, count) {
  const store = DatabaseAppStore.create({ knex: microapps });
  const apps = await seedApps(microapps, store, count);
  for (let from = 0; from < apps.length; from += BATCH) {
    const rows = apps.slice(from, from + BATCH).map(toCatalogRows);
    await insert(
      catalog,
      'refresh_state',
      rows.map(row => row.refreshState),
    );
    await insert(
      catalog,
      'final_entities',
      rows.map(row => row.finalEntity),
    );
    await insert(
      catalog,
      'refresh_state_references',
      // Without a source they would be taken for orphans and removed.
      rows.map(({ finalEntity }) => ({
        source_key: 'bench',
        target_entity_ref: finalEntity.entity_ref,
      })),
    );
    await insert(
      catalog,
      'search',
      rows.flatMap(row => row.search),
    );
  }
  // Both planners know what they have, as they do in a portal that runs.
  for (const knex of [microapps, catalog]) await knex.raw('analyze');
  return apps;
}

async function insert(knex, table, rows) {
  // SQLite takes so many values in one statement.
  for (let from = 0; from < rows.length; from += 100) {
    await knex(table).insert(rows.slice(from, from + 100));
  }
}

/** The rows that processing and stitching leave behind, without waiting minutes for them. */
function toCatalogRows(app) {
  const id = randomUUID();
  const entity = toEntity(app, id);
  const ref = stringifyEntityRef(entity);
  const json = JSON.stringify(entity);
  const never = '2100-01-01 00:00:00';
  return {
    refreshState: {
      entity_id: id,
      entity_ref: ref,
      unprocessed_entity: json,
      processed_entity: json,
      errors: '[]',
      next_update_at: never,
      last_discovery_at: never,
    },
    finalEntity: {
      entity_id: id,
      entity_ref: ref,
      hash: id,
      final_entity: json,
    },
    search: buildEntitySearch(id, entity),
  };
}

// The thin entity that our catalog module makes of a manifest.
function toEntity(app, uid) {
  const { teamRef } = app.owner;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      uid,
      etag: uid,
      namespace: app.namespace,
      name: app.name,
      title: app.title,
      description: app.purpose,
      annotations: {
        'backstage.io/managed-by-location': `microapps:${app.name}`,
        'backstage.io/managed-by-origin-location': `microapps:${app.name}`,
        'microapps.dev/tier': app.tier,
        'microapps.dev/data-class': 'internal',
      },
    },
    spec: { type: 'micro-app', lifecycle: app.stage, owner: teamRef },
    relations: [{ type: 'ownedBy', targetRef: teamRef }],
  };
}
