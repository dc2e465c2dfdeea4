import type {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { microappAnnotations } from '@microapps/backstage-plugin-microapps-manifest';
import {
  entityRefOf,
  formatAppRef,
  parseAppRef,
  type AppRef,
  type Clock,
} from '@microapps/backstage-plugin-microapps-node';
import { readManifestUrl } from './readManifestUrl';
import type { ManifestService, ManifestSource, ManifestStore } from './types';

const ACTOR = 'system';

/** How old a reading may be before the address is read again. */
const REREAD_MS = 10 * 60 * 1000;

/** An app that nobody knows is not looked for again before this. */
const UNKNOWN_MS = 30_000;

const BATCH = 200;

const MAX_UNKNOWN = 1_000;

export interface LocationSyncOptions {
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  logger: LoggerService;
  manifests: ManifestService;
  store: ManifestStore;
  urlReader: UrlReaderService;
}

/**
 * Takes in manifests that the catalog knows as registered locations, and
 * reads known addresses again. Whatever the catalog or an address does, an
 * app that is known stays.
 */
export class LocationSync {
  static create(options: LocationSyncOptions): LocationSync {
    return new LocationSync(options);
  }

  private readonly unknown = new Map<string, number>();

  private constructor(private readonly options: LocationSyncOptions) {}

  /** One pass over all locations; what fails is noted and tried again next time. */
  async run(signal: AbortSignal): Promise<void> {
    await this.takeInNew(signal);
    await this.readAgain(signal);
  }

  /** For an app somebody asks for before the next pass; never fails. */
  async lookFor(ref: AppRef): Promise<void> {
    const key = formatAppRef(ref);
    const nowMs = performance.now();
    const askedAtMs = this.unknown.get(key);
    if (askedAtMs !== undefined && nowMs - askedAtMs < UNKNOWN_MS) {
      return;
    }
    if (await this.options.store.find(ref)) {
      return;
    }
    if (this.unknown.size >= MAX_UNKNOWN) {
      this.unknown.clear();
    }
    this.unknown.set(key, nowMs);
    try {
      const { auth, catalog } = this.options;
      const credentials = await auth.getOwnServiceCredentials();
      const entity = await catalog.getEntityByRef(entityRefOf(ref), {
        credentials,
      });
      const url = entity && locationOf(entity);
      if (url) {
        await this.read(ref, { kind: 'location', url, subject: ACTOR });
      }
    } catch (error) {
      this.note(key, error);
    }
  }

  private async takeInNew(signal: AbortSignal): Promise<void> {
    const { auth, catalog, store } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const pages = catalog.streamEntities(
      {
        filter: { kind: 'component', 'spec.type': 'micro-app' },
        fields: ['kind', 'metadata', 'spec.type'],
        pageSize: BATCH,
      },
      { credentials },
    );
    for await (const entities of pages) {
      for (const entity of entities) {
        if (signal.aborted) {
          return;
        }
        const url = locationOf(entity);
        const ref = parseAppRef(
          `${entity.metadata.namespace ?? 'default'}/${entity.metadata.name}`,
        );
        if (url && !(await store.find(ref))) {
          await this.read(ref, { kind: 'location', url, subject: ACTOR });
        }
      }
    }
  }

  private async readAgain(signal: AbortSignal): Promise<void> {
    const { clock, store } = this.options;
    const beforeMs = clock.now().getTime() - REREAD_MS;
    for (const record of await store.dueForReading(beforeMs, BATCH)) {
      if (signal.aborted) {
        return;
      }
      const problem = await this.read(record, record.source);
      await store.markRead(record, {
        checkedAtMs: clock.now().getTime(),
        problem,
      });
    }
  }

  /** @returns why it could not be taken in */
  private async read(
    ref: AppRef,
    source: ManifestSource & { url: string },
  ): Promise<string | undefined> {
    const { manifests, urlReader } = this.options;
    try {
      await manifests.register({
        ref: { namespace: ref.namespace, name: ref.name },
        content: await readManifestUrl(urlReader, source.url),
        source,
        actor: ACTOR,
      });
      return undefined;
    } catch (error) {
      this.note(formatAppRef(ref), error);
      return describeProblem(error);
    }
  }

  private note(app: string, error: unknown): void {
    this.options.logger.warn(
      `The manifest of ${app} could not be read from its location`,
      isError(error) ? error : { error: String(error) },
    );
  }
}

/** Words of our own are for people; others may tell what lies inside the portal. */
function describeProblem(error: unknown): string {
  const isOurs =
    isError(error) &&
    (error.name === 'InputError' || error.name === 'ConflictError');
  return isOurs
    ? error.message
    : 'The portal could not take the manifest in. It tries again by itself; if it stays so, ask a platform admin.';
}

/** Only where the catalog itself got the entity from that very address: anybody can write an annotation. */
function locationOf(entity: Entity): string | undefined {
  const { annotations = {} } = entity.metadata;
  const url = annotations[microappAnnotations.manifestUrl];
  const isOwn =
    annotations['backstage.io/managed-by-location'] === `url:${url}`;
  return url && isOwn && entity.spec?.type === 'micro-app' ? url : undefined;
}
