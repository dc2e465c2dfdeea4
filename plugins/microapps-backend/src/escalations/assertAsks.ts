import { ConflictError } from '@backstage/errors';
import type { AppRecord } from '../apps/types';
import { assertNotDeleted } from '../lifecycle/assertNotDeleted';

/** @throws ConflictError where the app is past asking. */
export function assertAsks(
  app: Pick<AppRecord, 'state' | 'title' | 'lifecycle'>,
): void {
  assertNotDeleted(app);
  if (app.state === 'retired') {
    throw new ConflictError(
      `${app.title} is retired. Reactivate it first, then ask.`,
    );
  }
}
