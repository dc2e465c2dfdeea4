/** Portals for the browser tests: own ports, own empty state, thrown away afterwards; from source, or built as for production. */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand, startGroup } from './commands.mjs';
import { findFreePort } from './ports.mjs';
import { readinessChecks, startPortal, waitUntilReady } from './portal.mjs';
import { Problem } from './problem.mjs';

/**
 * @typedef {object} TestPortal
 * @property {string} appUrl what a browser opens
 * @property {string} backendUrl
 * @typedef {import('./suites/index.mjs').SuiteContext} SuiteContext
 */

/**
 * Runs work against the development portal: dev server and backend apart.
 * @template T
 * @param {SuiteContext} context
 * @param {(portal: TestPortal) => Promise<T>} work
 */
export async function withDevPortal(context, work) {
  const ports = {
    app: await findFreePort(),
    backend: await findFreePort(),
  };
  return withTestFolder(async folder => {
    const configFiles = await writeConfig(context, folder, ports);
    return runPortal(context, ports, 'dev', work, logFile =>
      startPortal(context.paths, {
        env: context.env,
        configFiles,
        ports,
        logFile,
      }),
    );
  });
}

/**
 * Runs work against the portal as it is deployed: bundled, and the backend serves the pages.
 * @template T
 * @param {SuiteContext} context
 * @param {{ nodeEnv: 'development' | 'production' }} options the example people can sign in under development only
 * @param {(portal: TestPortal) => Promise<T>} work
 */
export async function withBuiltPortal(context, { bundle, nodeEnv }, work) {
  const port = await findFreePort();
  const ports = { app: port, backend: port };
  return withTestFolder(async folder => {
    const configFiles = await writeConfig(context, folder, ports);
    return runPortal(context, ports, `built-${nodeEnv}`, work, logFile =>
      startGroup(
        path.join(context.nodeBin, 'node'),
        [
          'packages/backend',
          ...configFiles.flatMap(file => ['--config', file]),
        ],
        {
          // The configuration names files relative to the backend's folder.
          cwd: bundle,
          env: { ...context.env, NODE_ENV: nodeEnv },
          logFile,
        },
      ),
    );
  });
}

/**
 * Builds the app and the backend into a folder of their own.
 * @returns {Promise<string>} the bundle's folder; the caller removes it
 */
export async function buildPortal({ paths, env, print }) {
  const bundle = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-built-'));
  const { code, tail } = await runCommand(
    path.join(paths.nodeModules, '.bin/backstage-cli'),
    ['build-workspace', bundle, 'backend'],
    { cwd: paths.root, env, onLine: print },
  );
  if (code !== 0) {
    throw new Problem('The portal cannot be built.', {
      todo: 'The lines above say why.',
      details: tail,
    });
  }
  await linkDependencies(paths, bundle);
  return bundle;
}

// The bundle has our packages built; everything else is taken from where it is installed, package by package,
// because a link to the whole folder would lead back to our sources.
async function linkDependencies(paths, bundle) {
  const target = path.join(bundle, 'node_modules');
  await fs.mkdir(target, { recursive: true });
  const ownPackages = await listPackages(bundle);
  for (const entry of await fs.readdir(paths.nodeModules)) {
    const names = entry.startsWith('@')
      ? await listScope(paths.nodeModules, entry)
      : [entry];
    for (const name of names) {
      const own = ownPackages.get(name);
      const source = own ?? path.join(paths.nodeModules, name);
      await fs.mkdir(path.dirname(path.join(target, name)), {
        recursive: true,
      });
      await fs.symlink(source, path.join(target, name));
    }
  }
  for (const folder of ownPackages.values()) {
    const relative = path.relative(bundle, folder);
    const nested = path.join(paths.root, relative, 'node_modules');
    await fs.symlink(nested, path.join(folder, 'node_modules'));
  }
}

async function listScope(nodeModules, scope) {
  const names = await fs.readdir(path.join(nodeModules, scope));
  return names.map(name => `${scope}/${name}`);
}

async function listPackages(bundle) {
  const packages = new Map();
  for (const parent of ['packages', 'plugins']) {
    const names = await fs.readdir(path.join(bundle, parent)).catch(() => []);
    for (const name of names) {
      const folder = path.join(bundle, parent, name);
      const content = await fs.readFile(path.join(folder, 'package.json'));
      packages.set(JSON.parse(content).name, folder);
    }
  }
  return packages;
}

async function runPortal(context, ports, name, work, start) {
  const logFile = context.reportFile(`portal-${name}.log`);
  const portal = await start(logFile);
  try {
    await waitUntilReady({ ...portal, logFile }, readinessChecks(ports));
    return await work({
      appUrl: `http://localhost:${ports.app}`,
      backendUrl: `http://localhost:${ports.backend}`,
    });
  } finally {
    await portal.stop();
  }
}

async function withTestFolder(work) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-e2e-'));
  try {
    return await work(folder);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function writeConfig({ paths }, folder, ports) {
  const appUrl = `http://localhost:${ports.app}`;
  const backendUrl = `http://localhost:${ports.backend}`;
  const config = {
    app: { baseUrl: appUrl },
    backend: {
      baseUrl: backendUrl,
      listen: `127.0.0.1:${ports.backend}`,
      cors: { origin: appUrl },
      database: {
        client: 'better-sqlite3',
        connection: { directory: path.join(folder, 'db') },
      },
    },
  };
  await fs.mkdir(path.join(folder, 'db'), { recursive: true });
  const file = path.join(folder, 'app-config.test.yaml');
  await fs.writeFile(file, JSON.stringify(config));
  return [path.join(paths.root, 'app-config.yaml'), file];
}
