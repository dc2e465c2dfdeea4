// A backend with the catalog and the micro apps on one database, called over HTTP.
import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const {
  coreServices,
  createBackendModule,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const {
  mockCredentials,
  mockServices,
  startTestBackend,
} = require('@backstage/backend-test-utils');
const {
  schedulerServiceFactory,
} = require('@backstage/backend-defaults/scheduler');
const { eventsServiceFactory } = require('@backstage/plugin-events-node');

const admins = 'group:default/platform-admins';

/** The request that whatever runs now was started by. */
const requests = new AsyncLocalStorage();
subscribe('http.server.request.start', ({ request }) =>
  requests.enterWith(request.headers['x-bench-count']),
);

/** How many statements a call makes, whatever tasks do in the background meanwhile. */
function countStatements(knex) {
  const counts = new Map();
  knex.on('query', () => {
    const id = requests.getStore();
    if (counts.has(id)) counts.set(id, counts.get(id) + 1);
  });
  let calls = 0;
  return async work => {
    calls += 1;
    const id = String(calls);
    counts.set(id, 0);
    await work({ 'x-bench-count': id });
    const statements = counts.get(id);
    counts.delete(id);
    return statements;
  };
}

/**
 * @param {object} database `backend.database` of the configuration
 * @returns {Promise<{ call, databases, statementsOf, stop }>} `call` gets JSON
 *   as a platform admin, who may see everything; `databases` are the clients the
 *   plugins use; `statementsOf` counts those of the micro apps that a call
 *   with the headers it gives makes
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
      mockServices.rootConfig.factory({
        data: {
          backend: { database },
          microapps: { roles: { 'platform-admin': [admins] } },
        },
      }),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => mockServices.userInfo({ ownershipEntityRefs: [admins] }),
      }),
      mockServices.rootLogger.factory({ level: 'error' }),
      // The catalog hears of apps through a task.
      schedulerServiceFactory,
      // That of the tests keeps what one plugin tells from the others.
      eventsServiceFactory,
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
  const call = async (path, { method = 'GET', type, body, headers } = {}) => {
    const response = await fetch(`http://localhost:${port}/api${path}`, {
      method,
      headers: {
        ...{ authorization, ...headers },
        ...(type && { 'content-type': type }),
      },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  };
  return {
    ...{ call, databases },
    statementsOf: countStatements(databases.microapps),
    stop: () => backend.stop(),
  };
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
