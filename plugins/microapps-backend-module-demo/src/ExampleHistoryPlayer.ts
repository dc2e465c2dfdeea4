import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type {
  Clock,
  MicroappsHistoryPlayer,
  MicroappsWriteApi,
} from '@microapps/backstage-plugin-microapps-node';
import { readExampleApps } from './ExampleApp';
import { planHistory, type HistoryEvent } from './planHistory';

const CI = 'external:ci';
const BILLING = 'external:billing';
const APPROVER = 'user:default/platform-admin';

function ownerRef(contact: string): string {
  return `user:default/${contact.split('@')[0]}`;
}

// The catalog takes people in within a second of each other.
const CATALOG_POLL_MS = 2000;
// A catalog that was stopped while it first read takes up to three minutes to read again.
const CATALOG_POLLS = 150;

interface ExampleHistoryPlayerOptions {
  /** Holds `apps/` and `sboms/`. */
  directory: string;
  logger: LoggerService;
  auth: AuthService;
  catalog: CatalogService;
}

/**
 * Tells the portal, through the services everybody uses and under a clock of
 * its own, what happened to the example apps.
 */
export class ExampleHistoryPlayer implements MicroappsHistoryPlayer {
  readonly id = 'example-apps';

  private readonly directory: string;
  private readonly logger: LoggerService;
  private readonly auth: AuthService;
  private readonly catalog: CatalogService;

  private constructor(options: ExampleHistoryPlayerOptions) {
    this.directory = options.directory;
    this.logger = options.logger;
    this.auth = options.auth;
    this.catalog = options.catalog;
  }

  static create(options: ExampleHistoryPlayerOptions) {
    return new ExampleHistoryPlayer(options);
  }

  async play(options: {
    services(clock: Clock): MicroappsWriteApi;
    clock: Clock;
    signal: AbortSignal;
  }): Promise<void> {
    const apps = await readExampleApps(this.directory);
    await this.waitForPeople(options.signal);
    let at = options.clock.now();
    const services = options.services({ now: () => at });
    for (const event of planHistory(apps, options.clock.now())) {
      options.signal.throwIfAborted();
      at = event.at;
      await this.tell(services, event);
    }
    this.logger.info(`Played in the history of ${apps.length} example apps`);
  }

  /**
   * On the first start the catalog is still reading the example people, and
   * an app told before them would have an owner nobody knows.
   */
  private async waitForPeople(signal: AbortSignal) {
    const credentials = await this.auth.getOwnServiceCredentials();
    let before = 0;
    for (let poll = 0; poll < CATALOG_POLLS; poll++) {
      signal.throwIfAborted();
      const { totalItems } = await this.catalog
        .queryEntities(
          { filter: { kind: ['User', 'Group'] }, limit: 1 },
          { credentials },
        )
        .catch(() => ({ totalItems: 0 }));
      if (totalItems > 0 && totalItems === before) {
        return;
      }
      before = totalItems;
      await sleep(CATALOG_POLL_MS, undefined, { signal });
    }
    throw new ServiceUnavailableError(
      'The catalog knows no people yet; the example apps are played in at the next start',
    );
  }

  private async tell(services: MicroappsWriteApi, event: HistoryEvent) {
    const ref = { namespace: 'default', name: event.app };
    switch (event.kind) {
      case 'manifest':
        await services.registerManifest({
          ref,
          content: event.manifest,
          actor: ownerRef(event.contact),
        });
        return;
      case 'sbom':
        await services.uploadSbom({
          ref,
          content: await readFile(
            join(this.directory, 'sboms', `${event.from}.cdx.json`),
            'utf8',
          ),
          appVersion: event.appVersion,
          actor: CI,
        });
        return;
      case 'tests':
        await services.uploadTests({
          ref,
          total: event.total,
          failed: event.failed,
          coverage: event.coverage,
          actor: CI,
        });
        return;
      case 'approval':
        await services.approve({
          ref,
          askedBy: ownerRef(event.contact),
          approvedBy: APPROVER,
          reason: event.reason,
          expiresAt: event.expiresAt,
        });
        return;
      case 'gate':
        await services.gate({
          ref,
          stage: event.stage,
          tier: event.tier,
          actor: CI,
        });
        return;
      case 'costs':
        await services.ingestCosts({
          items: event.days.map(day => ({
            ...day,
            app: `default/${event.app}`,
            currency: 'EUR',
          })),
          actor: BILLING,
        });
        return;
      default:
        throw new Error(`Unknown kind of event: ${JSON.stringify(event)}`);
    }
  }
}
