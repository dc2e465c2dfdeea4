// The tables of the micro apps alone, opened as a portal opens them.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const { DatabaseManager } = require('@backstage/backend-defaults/database');
const { mockServices } = require('@backstage/backend-test-utils');
const {
  openDatabase,
} = require('../plugins/microapps-backend/src/database/migrate');

/** @param {object} database `backend.database` of the configuration */
export async function withTables(database, work) {
  const manager = DatabaseManager.fromConfig(
    mockServices.rootConfig({ data: { backend: { database } } }),
  );
  const knex = await openDatabase(
    manager.forPlugin('microapps', {
      logger: mockServices.rootLogger({ level: 'error' }),
      lifecycle: { addShutdownHook() {}, addStartupHook() {} },
    }),
  );
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}
