import type {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { toError } from '@backstage/errors';

/** What the portal's own audit log hears of a request, beside our trail. */
export interface AuditedRequest {
  /** Kebab-case, e.g. `manifest-put`. */
  eventId: string;
  request: AuditorServiceCreateEventOptions['request'];
  meta?: JsonObject;
}

/** Runs a write and tells Backstage's auditor how it ended. */
export async function withAuditor<T>(
  auditor: AuditorService,
  { eventId, request, meta }: AuditedRequest,
  write: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    meta,
  });
  try {
    const result = await write();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
