import { LoggerService } from '@backstage/backend-plugin-api';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { ManifestChange } from '@microapps/backstage-plugin-microapps-common';
import { NameHolders } from './NameHolders';
import { planMutation } from './planMutation';
import { ManifestChangesSource } from './types';

const providerName = 'microapps';

/**
 * Registered manifests as catalog entities.
 *
 * The first refresh after a start reads all of them and lets the catalog drop
 * what is gone; later ones read what changed since, page by page. How far it
 * got is remembered in memory only, so a replica never trusts what another one
 * may not have finished. Where the micro apps backend does not answer, nothing
 * is changed and the next refresh tries again from the same place.
 */
export class ManifestEntityProvider implements EntityProvider {
  readonly #changes: ManifestChangesSource;
  readonly #logger: LoggerService;
  readonly #names: NameHolders;
  #connection: EntityProviderConnection | undefined;
  #after: number | undefined;
  #running: Promise<void> | undefined;
  #askedAgain = false;

  constructor(options: {
    changes: ManifestChangesSource;
    logger: LoggerService;
    names: NameHolders;
  }) {
    this.#changes = options.changes;
    this.#logger = options.logger;
    this.#names = options.names;
  }

  getProviderName(): string {
    return providerName;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  /**
   * Brings the catalog up to date. Asked while it runs, it runs once more, so
   * that a change is never missed and two runs never overtake each other.
   */
  async refresh(): Promise<void> {
    this.#askedAgain = true;
    this.#running ??= this.#runWhileAsked().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #runWhileAsked(): Promise<void> {
    while (this.#askedAgain) {
      this.#askedAgain = false;
      if (!this.#connection) return;
      this.#after =
        this.#after === undefined
          ? await this.#provideAll(this.#connection)
          : await this.#provideChanges(this.#connection, this.#after);
    }
  }

  async #provideAll(connection: EntityProviderConnection): Promise<number> {
    const items: ManifestChange[] = [];
    let page = await this.#changes.readAfter(0);
    items.push(...page.items);
    while (page.more) {
      page = await this.#changes.readAfter(page.after);
      items.push(...page.items);
    }
    this.#names.note(items);
    const { added, refused } = planMutation(items, providerName);
    this.#logRefused(refused);
    await connection.applyMutation({ type: 'full', entities: added });
    return page.after;
  }

  async #provideChanges(
    connection: EntityProviderConnection,
    from: number,
  ): Promise<number> {
    let page = await this.#changes.readAfter(from);
    while (page.items.length > 0) {
      this.#names.note(page.items);
      const { added, removed, refused } = planMutation(
        page.items,
        providerName,
      );
      this.#logRefused(refused);
      await connection.applyMutation({ type: 'delta', added, removed });
      // Kept at once: a failure on a later page must not repeat this one.
      this.#after = page.after;
      if (!page.more) break;
      page = await this.#changes.readAfter(page.after);
    }
    return page.after;
  }

  #logRefused(refused: string[]) {
    if (refused.length > 0) {
      this.#logger.error(
        `The micro apps backend sent entities that are no micro apps of that name; the catalog leaves them as they are: ${refused.join(
          ', ',
        )}`,
      );
    }
  }
}
