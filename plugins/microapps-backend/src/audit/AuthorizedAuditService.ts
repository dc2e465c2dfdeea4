import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';
import {
  microappAuditReadPermission,
  type AuditEntry as ApiAuditEntry,
  type AuditHead as ApiAuditHead,
  type AuditPage,
  type AuditVerification as ApiAuditVerification,
} from '@microapps/backstage-plugin-microapps-common';
import {
  formatAppRef,
  parseAppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from '../access/types';
import { toIso } from '../apps/moneyAndTime';
import { readCursor, writeCursor } from '../http/cursor';
import type {
  AuditFilter,
  AuditHead,
  AuditLog,
  StoredAuditEntry,
} from './types';

const DEFAULT_LIMIT = 50;

/** A search as it comes over HTTP. */
export interface AuditRequest {
  app?: string;
  actor?: string;
  action?: string;
  q?: string;
  /** RFC 3339. */
  from?: string;
  /** RFC 3339, exclusive. */
  to?: string;
}

/** The trail of everything, for those who may read it. */
export class AuthorizedAuditService {
  static create(options: {
    access: AppAccess;
    audit: AuditLog;
    clock: Clock;
  }): AuthorizedAuditService {
    return new AuthorizedAuditService(
      options.access,
      options.audit,
      options.clock,
    );
  }

  private constructor(
    private readonly access: AppAccess,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async list(
    request: AuditRequest & { limit?: number; cursor?: string },
    credentials: BackstageCredentials,
  ): Promise<AuditPage> {
    await this.assertReader(credentials);
    const { cursor, limit = DEFAULT_LIMIT } = request;
    const { items, totalCount } = await this.audit.list(toFilter(request), {
      limit: limit + 1,
      beforeSequence:
        cursor === undefined
          ? undefined
          : Number(readCursor(cursor, 'audit', ['number'])[0]),
    });
    const shown = items.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(toApiEntry),
      totalCount,
      nextCursor:
        items.length > limit && last
          ? writeCursor(['audit', last.sequence])
          : undefined,
    };
  }

  /** Lines of JSON, oldest first; see `chain.ts` for what each hash covers. */
  async export(
    request: AuditRequest,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<string>> {
    await this.assertReader(credentials);
    return toLines(this.audit.export(toFilter(request)));
  }

  async head(credentials: BackstageCredentials): Promise<ApiAuditHead> {
    await this.assertReader(credentials);
    return this.toApiHead(await this.audit.head());
  }

  async verify(
    kept: { headSequence?: number; headHash?: string },
    credentials: BackstageCredentials,
  ): Promise<ApiAuditVerification> {
    await this.assertReader(credentials);
    const { headSequence, headHash } = kept;
    if ((headSequence === undefined) !== (headHash === undefined)) {
      throw new InputError(
        'Give both headSequence and headHash of the head you kept, or neither.',
      );
    }
    if (headHash !== undefined && !/^sha256:[0-9a-f]{64}$/.test(headHash)) {
      throw new InputError(
        'headHash is no hash of this log. It looks like sha256:<64 hex digits>.',
      );
    }
    const startedAtMs = performance.now();
    const { head, ...result } = await this.audit.verify(
      headSequence === undefined || headHash === undefined
        ? undefined
        : { sequence: headSequence, hash: headHash },
    );
    return {
      ...result,
      head: head && this.toApiHead(head),
      tookMs: Math.round(performance.now() - startedAtMs),
    };
  }

  private async assertReader(credentials: BackstageCredentials) {
    await this.access.assertAllowed(
      credentials,
      microappAuditReadPermission,
      'Only platform admins, security reviewers and auditors read the audit log.',
    );
  }

  /** An empty log has a head as of now. */
  private toApiHead({ sequence, hash, atMs }: AuditHead): ApiAuditHead {
    return {
      sequence,
      hash,
      at: toIso(atMs ?? this.clock.now().getTime()),
    };
  }
}

async function* toLines(
  chunks: AsyncIterable<StoredAuditEntry[]>,
): AsyncIterable<string> {
  for await (const chunk of chunks) {
    yield chunk
      .map(entry => {
        const { atMs, details } = entry;
        const line = {
          ...toApiEntry(entry),
          atMs,
          // As text: the hash covers exactly these characters.
          ...(details && { details: JSON.stringify(details) }),
        };
        return `${JSON.stringify(line)}\n`;
      })
      .join('');
  }
}

function toApiEntry(entry: StoredAuditEntry): ApiAuditEntry {
  return {
    sequence: entry.sequence,
    at: toIso(entry.atMs),
    actor: entry.actor,
    action: entry.action,
    app: entry.app && formatAppRef(entry.app),
    text: entry.text,
    reason: entry.reason,
    decisionId: entry.decisionId,
    hash: entry.hash,
  };
}

function toFilter(request: AuditRequest): AuditFilter {
  const { app, actor, action, q, from, to } = request;
  return {
    app: app === undefined ? undefined : parseAppRef(app),
    actor,
    action,
    q,
    fromMs: toMs('from', from),
    toMs: toMs('to', to),
  };
}

function toMs(name: string, written: string | undefined): number | undefined {
  if (written === undefined) {
    return undefined;
  }
  const moment = DateTime.fromISO(written, { zone: 'utc' });
  if (!moment.isValid) {
    throw new InputError(
      `"${name}" is no moment. Write it like 2026-12-01T12:00:00Z.`,
    );
  }
  return moment.toMillis();
}
