import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDir } from '../database/migrate';

/** Both databases; the runner of the tests asserts that PostgreSQL was among them. */
export const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

export async function migratedDatabase(
  id: ReturnType<typeof databases.eachSupportedId>[number][0],
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest({ directory: migrationsDir });
  return knex;
}
