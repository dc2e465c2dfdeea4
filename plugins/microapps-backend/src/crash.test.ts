import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { databases } from './__testUtils__/testDatabases';
import { migrationsDir } from './database/migrate';

// Much else may run on the machine of the tests.
jest.setTimeout(120_000);

const script = path.join(__dirname, '__testUtils__/pushUntilKilled.ts');
const transform = path.join(
  path.dirname(require.resolve('@backstage/cli/package.json')),
  'config/nodeTransform.cjs',
);

/** Starts a process that pushes, and kills it where it says a line. */
async function pushAndKill(options: {
  connection: object;
  from: number;
  hangAt: number;
  killAt: string;
}): Promise<number> {
  const { connection, from, hangAt, killAt } = options;
  const child = spawn(
    process.execPath,
    [
      ...['--require', transform, script],
      ...[JSON.stringify(connection), String(from), String(hangAt)],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  const ended = new Promise<void>(resolve => {
    child.on('exit', () => resolve());
  });
  child.stdout.on('data', chunk => {
    output += chunk;
    if (output.split('\n').includes(killAt)) {
      child.kill('SIGKILL');
    }
  });
  await ended;
  const said = output.split('\n');
  expect(said).toContain(killAt);
  return Number(said.filter(line => /^\d+$/.test(line)).at(-1) ?? 0);
}

describe.each(databases.eachSupportedId())('kill -9 on %s', id => {
  let folder: string;
  let connection: object;
  let knex: Knex;

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-crash-'));
    if (id === 'SQLITE_3') {
      connection = {
        client: 'better-sqlite3',
        connection: { filename: path.join(folder, 'microapps.sqlite') },
        useNullAsDefault: true,
      };
      knex = knexFactory(connection);
    } else {
      knex = await databases.init(id);
      const { connection: settings } = knex.client.config;
      // Knex keeps the password where JSON does not find it.
      const { password } = settings;
      connection = { client: 'pg', connection: { ...settings, password } };
    }
    await knex.migrate.latest({ directory: migrationsDir });
  });

  afterAll(async () => {
    await knex.destroy();
    await fs.rm(folder, { recursive: true, force: true });
  });

  const rows = async (table: string) => {
    const [{ count }] = await knex(table).count({ count: '*' });
    return Number(count);
  };

  /** Versions of which everything is stored; fails where anything is half done. */
  async function wholeVersions(): Promise<number> {
    const versions = await rows('manifest_versions');
    const app = await knex('apps').first();
    const manifest = await knex('manifests').first();
    const counter = await knex('manifest_change_counter').first();
    const newest = await knex('manifest_versions')
      .orderBy('id', 'desc')
      .first();
    expect(await rows('audit_log')).toBe(versions);
    expect(await rows('decisions')).toBe(versions);
    expect(Number(counter.value)).toBe(versions);
    expect(app?.revision ?? 0).toBe(versions);
    expect(app?.version).toBe(newest?.version);
    expect(app?.manifest_digest).toBe(newest?.digest);
    expect(manifest?.digest).toBe(newest?.digest);
    return versions;
  }

  it('leaves nothing of a manifest that was not committed, and all of those that were', async () => {
    // The very first one, before its commit.
    await pushAndKill({ connection, from: 1, hangAt: 1, killAt: 'hanging' });
    expect(await wholeVersions()).toBe(0);

    // In the middle of whatever comes after the third.
    const told = await pushAndKill({
      ...{ connection, from: 1, hangAt: 0, killAt: '3' },
    });
    expect(told).toBeGreaterThanOrEqual(3);
    const stored = await wholeVersions();
    expect(stored).toBeGreaterThanOrEqual(told);

    // An update, before its commit.
    const next = stored + 1;
    await pushAndKill({
      ...{ connection, from: next, hangAt: next, killAt: 'hanging' },
    });
    expect(await wholeVersions()).toBe(stored);
  });
});
