// A backend with the catalog and the micro apps on one database, called over HTTP.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  coreServices,
  createBackendModule,
} = require('@backstage/backend-plugin-api');
const {
  mockCredentials,
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  schedulerServiceFactory,
} = require('@backstage/backend-defaults/scheduler');

/**
 * @param {object} database `backend.database` of the configuration
 * @returns {Promise<{ call, databases, stop }>} `call` gets JSON as a person
 *   who may see everything; `databases` are the clients the plugins use
 */
export async function startPortal(database) {
  const databases = {};
  const lender = pluginId =>
    createBackendModule({
      pluginId,
      moduleId: 'bench-database',
      register(reg) {
        reg.registerInit({
          deps: { database: coreServices.database },
          async init(deps) {
            databases[pluginId] = await deps.database.getClient();
          },
        });
      },
    });
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({ data: { backend: { database } } }),
      mockServices.rootLogger.factory({ level: 'error' }),
      // The catalog hears of apps through a task.
      schedulerServiceFactory,
      require('@backstage/plugin-catalog-backend').default,
      require('@microapps/backstage-plugin-catalog-backend-module-microapps')
        .default,
      require('@microapps/backstage-plugin-microapps-backend').default,
      lender('catalog'),
      lender('microapps'),
    ],
  });
  const port = backend.server.port();
  const authorization = mockCredentials.user.header();
  const call = async (path, { method = 'GET', type, body } = {}) => {
    const response = await fetch(`http://localhost:${port}/api${path}`, {
      method,
      headers: { authorization, ...(type && { 'content-type': type }) },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  };
  return { call, databases, stop: () => backend.stop() };
}

/** Runs work on a SQLite file, then on a PostgreSQL that goes away afterwards. */
export async function onEachDatabase(work) {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { dirname, join } = await import('node:path');
  const { withPostgres } = await import('../scripts/lib/postgres.mjs');
  const { projectPaths } = await import('../scripts/lib/paths.mjs');

  const directory = await mkdtemp(join(tmpdir(), 'bench-db-'));
  try {
    await work('SQLite', {
      client: 'better-sqlite3',
      connection: { directory },
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  await withPostgres(
    { root: projectPaths().root, nodeBin: dirname(process.execPath) },
    ({ connection }) => work('PostgreSQL', { client: 'pg', connection }),
  );
}
