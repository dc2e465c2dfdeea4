import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

export const migrationsDir = resolvePackagePath(
  '@microapps/backstage-plugin-microapps-backend',
  'migrations',
);

/** Connects, and brings the tables up to date unless the portal forbids it. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (knex.client.config.client === 'better-sqlite3') {
    // As safe as its default, and one wait for the disk per commit, not four.
    await knex.raw('PRAGMA journal_mode = WAL');
  }
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDir });
  }
  return knex;
}
