import { ConflictError, isError } from '@backstage/errors';

const ATTEMPTS = 5;

/**
 * Thrown inside a transaction when somebody else was faster; planning again
 * on what is there now is all it takes.
 */
export class OutpacedError extends ConflictError {
  name = 'ConflictError' as const;
}

/**
 * Plans and writes again when another writer was faster. What is refused for
 * good (any other error) is passed on at once.
 */
export async function retryOnConflict<T>(
  attempt: () => Promise<T>,
): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      const again = error instanceof OutpacedError || isSerialization(error);
      if (!again || left === 0) {
        throw error;
      }
    }
  }
}

/** PostgreSQL: serialization failure, deadlock. SQLite: another process writes. */
function isSerialization(error: unknown): boolean {
  return (
    isError(error) &&
    ['40001', '40P01', 'SQLITE_BUSY'].includes(String(error.code))
  );
}
