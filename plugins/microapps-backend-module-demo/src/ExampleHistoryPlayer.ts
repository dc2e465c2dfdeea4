import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  Clock,
  MicroappsHistoryPlayer,
  MicroappsWriteApi,
} from '@microapps/backstage-plugin-microapps-node';
import { readExampleApps } from './ExampleApp';
import { planHistory, type HistoryEvent } from './planHistory';

const CI = 'external:ci';
const BILLING = 'external:billing';

function ownerRef(contact: string): string {
  return `user:default/${contact.split('@')[0]}`;
}

/**
 * Tells the portal, through the services everybody uses and under a clock of
 * its own, what happened to the example apps.
 */
export class ExampleHistoryPlayer implements MicroappsHistoryPlayer {
  readonly id = 'example-apps';

  private constructor(
    private readonly directory: string,
    private readonly logger: LoggerService,
  ) {}

  static create(options: { directory: string; logger: LoggerService }) {
    return new ExampleHistoryPlayer(options.directory, options.logger);
  }

  async play(options: {
    services(clock: Clock): MicroappsWriteApi;
    clock: Clock;
    signal: AbortSignal;
  }): Promise<void> {
    const apps = await readExampleApps(this.directory);
    let at = options.clock.now();
    const services = options.services({ now: () => at });
    for (const event of planHistory(apps, options.clock.now())) {
      if (options.signal.aborted) {
        return;
      }
      at = event.at;
      await this.tell(services, event);
    }
    this.logger.info(`Played in the history of ${apps.length} example apps`);
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
