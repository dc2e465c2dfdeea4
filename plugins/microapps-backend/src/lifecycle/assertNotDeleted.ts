import { ConflictError } from '@backstage/errors';
import type { AppRecord } from '../apps/types';
import { formatDay } from './formatDay';

/** What happened to a deleted app, and what to do. */
export function deletedWords({
  lifecycle,
}: Pick<AppRecord, 'lifecycle'>): string {
  return `It was deleted on ${formatDay(
    lifecycle.deletedAtMs ?? 0,
  )}. Register it again if it is still needed.`;
}

/**
 * Only registering its manifest brings a deleted app back.
 *
 * @throws ConflictError that says so.
 */
export function assertNotDeleted(
  app: Pick<AppRecord, 'state' | 'lifecycle'> | undefined,
): void {
  if (app?.state === 'deleted') {
    throw new ConflictError(deletedWords(app));
  }
}
