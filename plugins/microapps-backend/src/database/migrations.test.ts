import fs from 'node:fs';
import { databases } from '../__testUtils__/testDatabases';
import { migrationsDir } from './migrate';

// Much else may run on the machine of the tests.
jest.setTimeout(60_000);

const names = fs
  .readdirSync(migrationsDir)
  .filter(name => name.endsWith('.js'));

describe.each(databases.eachSupportedId())('migrations on %s', id => {
  it('leave nothing behind when each is taken back, and can be applied again', async () => {
    const knex = await databases.init(id);
    const tables = async () => {
      const { rows } =
        id === 'SQLITE_3'
          ? {
              rows: await knex('sqlite_master')
                .where('type', 'table')
                .select('name'),
            }
          : await knex.raw(
              "select tablename as name from pg_tables where schemaname = 'public'",
            );
      return rows
        .map((row: { name: string }) => row.name)
        .filter((name: string) => !/^(knex_|sqlite_)/.test(name))
        .sort();
    };
    const snapshots: string[][] = [await tables()];
    for (const _ of names) {
      await knex.migrate.up({ directory: migrationsDir });
      snapshots.push(await tables());
    }
    expect(snapshots.at(-1)).toEqual(
      expect.arrayContaining(['apps', 'audit_log', 'decisions', 'manifests']),
    );
    for (const _ of names) {
      snapshots.pop();
      await knex.migrate.down({ directory: migrationsDir });
      expect(await tables()).toEqual(snapshots.at(-1));
    }
    await knex.migrate.latest({ directory: migrationsDir });
    expect(await tables()).toContain('apps');
  });
});
