/** Portals for the browser tests: own ports, own empty state, thrown away afterwards. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startGroup } from './commands.mjs';
import { findFreePort } from './ports.mjs';
import {
  readinessChecks,
  signInCheck,
  startPortal,
  waitUntilReady,
} from './portal.mjs';

/**
 * @typedef {object} TestPortal
 * @property {string} appUrl what a browser opens
 * @property {string} backendUrl
 * @property {{ app: number, backend: number }} ports
 * @typedef {import('./suites/index.mjs').SuiteContext} SuiteContext
 */

/**
 * Runs work against the development portal: dev server and backend apart, as with `npm start`.
 * @template T
 * @param {SuiteContext} context
 * @param {(portal: TestPortal) => Promise<T>} work
 */
export async function withDevPortal(context, work) {
  const { paths, env } = context;
  const ports = { app: await findFreePort(), backend: await findFreePort() };
  return withConfig(ports, sqliteConfig, async file => {
    const logFile = context.reportFile('portal-dev.log');
    const configFiles = [path.join(paths.root, 'app-config.yaml'), file];
    const options = { env, configFiles, ports, logFile };
    const portal = await startPortal(paths, options);
    const checks = [...readinessChecks(ports), signInCheck(ports)];
    return runPortal({ ...portal, logFile, checks }, ports, work);
  });
}

/**
 * Runs work against the built portal with the example organisation.
 * @template T
 * @param {SuiteContext} context
 * @param {string} bundle
 * @param {(portal: TestPortal) => Promise<T>} work
 */
export async function withBuiltPortal(context, bundle, work) {
  const ports = await findOnePort();
  return withConfig(ports, sqliteConfig, async file => {
    const logFile = context.reportFile('portal-built.log');
    const portal = startBuilt(context, bundle, {
      configFiles: [path.join(context.root, 'app-config.yaml'), file],
      env: { NODE_ENV: 'development' },
      logFile,
    });
    const checks = [...readinessChecks(ports), signInCheck(ports)];
    return runPortal({ ...portal, logFile, checks }, ports, work);
  });
}

/**
 * Runs work against the built portal in production: its production configuration, on PostgreSQL.
 * Somebody left the sign-in of the example people in that configuration.
 * @template T
 * @param {SuiteContext} context
 * @param {string} bundle
 * @param {{ host: string, port: number, user: string, password: string }} database
 * @param {(portal: TestPortal) => Promise<T>} work
 */
export async function withProductionPortal(context, bundle, database, work) {
  const ports = await findOnePort();
  const leftover = { auth: { providers: { demo: { production: {} } } } };
  return withConfig(
    ports,
    () => leftover,
    async file => {
      const logFile = context.reportFile('portal-production.log');
      const portal = startBuilt(context, bundle, {
        configFiles: [
          path.join(context.root, 'app-config.yaml'),
          path.join(context.root, 'app-config.production.yaml'),
          file,
        ],
        env: {
          NODE_ENV: 'production',
          PORTAL_URL: `http://localhost:${ports.app}`,
          POSTGRES_HOST: database.host,
          POSTGRES_PORT: String(database.port),
          POSTGRES_USER: database.user,
          POSTGRES_PASSWORD: database.password,
        },
        logFile,
      });
      const checks = readinessChecks(ports);
      return runPortal({ ...portal, logFile, checks }, ports, work);
    },
  );
}

function startBuilt({ env: toolEnv, nodeBin }, bundle, options) {
  const { configFiles, env, logFile } = options;
  return startGroup(
    path.join(nodeBin, 'node'),
    ['.', ...configFiles.flatMap(file => ['--config', file])],
    {
      cwd: path.join(bundle, 'packages/backend'),
      env: { ...toolEnv, ...env },
      logFile,
    },
  );
}

async function runPortal(portal, ports, work) {
  try {
    await waitUntilReady(portal, portal.checks);
    return await work({
      appUrl: `http://localhost:${ports.app}`,
      backendUrl: `http://localhost:${ports.backend}`,
      ports,
    });
  } finally {
    await portal.stop();
  }
}

// The built backend serves the pages as well.
async function findOnePort() {
  const port = await findFreePort();
  return { app: port, backend: port };
}

function sqliteConfig(folder) {
  const directory = path.join(folder, 'db');
  return {
    backend: {
      database: { client: 'better-sqlite3', connection: { directory } },
    },
    microapps: {
      git: { directory: path.join(folder, 'git') },
      // Tests see the end of exceptions and apps come.
      demo: { clock: true },
    },
  };
}

async function withConfig(ports, more, work) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-e2e-'));
  const { backend, ...others } = more(folder);
  const appUrl = `http://localhost:${ports.app}`;
  const config = {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: `http://localhost:${ports.backend}`,
      listen: `127.0.0.1:${ports.backend}`,
      cors: { origin: appUrl },
      // Tests serve manifests from this machine.
      reading: { allow: [{ host: 'localhost:1024-65535' }] },
      ...backend,
    },
    ...others,
  };
  try {
    await fs.mkdir(path.join(folder, 'db'));
    const file = path.join(folder, 'app-config.test.yaml');
    await fs.writeFile(file, JSON.stringify(config));
    return await work(file);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
