import { UrlReaderService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorCache,
  CatalogProcessorEmit,
  CatalogProcessorParser,
  CatalogProcessorResult,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { entityFromManifest } from './entityFromManifest';
import { NameHolders } from '../manifests/NameHolders';
import { isManifestUrl } from './isManifestUrl';
import { ManifestFile, readManifests } from './readManifests';

/** As long as the catalog's own messages may be. */
const maxMessageLength = 5000;

/**
 * Reads a location of type `url` that points at a manifest, as written in
 * `catalog.locations` or registered by hand, and emits the app's entity. Such
 * reading also happens in dry runs, so it does nothing else: the micro apps
 * backend finds the entity in the catalog by its manifest's address.
 */
export class ManifestLocationProcessor implements CatalogProcessor {
  readonly #names: Pick<NameHolders, 'whyTaken'>;
  readonly #reader: UrlReaderService;

  constructor(options: {
    names: Pick<NameHolders, 'whyTaken'>;
    reader: UrlReaderService;
  }) {
    this.#names = options.names;
    this.#reader = options.reader;
  }

  getProcessorName(): string {
    return 'microapps-manifest-location';
  }

  /** Before the catalog's own reader, which takes every address and would expect an entity in the file. */
  getPriority(): number {
    return 10;
  }

  async readLocation(
    location: LocationSpec,
    optional: boolean,
    emit: CatalogProcessorEmit,
    _parser: CatalogProcessorParser,
    cache: CatalogProcessorCache,
  ): Promise<boolean> {
    if (location.type !== 'url' || !isManifestUrl(location.target)) {
      return false;
    }
    emit(processingResult.refresh(`${location.type}:${location.target}`));
    try {
      const files = await readManifests({
        reader: this.#reader,
        target: location.target,
        cache,
      });
      if (files.length === 0 && !optional) emit(nothingFound(location));
      files.map(file => this.#resultOf(file)).forEach(emit);
    } catch (caught) {
      const error = toError(caught);
      if (error.name !== 'NotFoundError') emit(unreadable(location, error));
      else if (!optional) emit(nothingFound(location));
    }
    return true;
  }

  #resultOf({ url, content }: ManifestFile): CatalogProcessorResult {
    const location = { type: 'url', target: url };
    try {
      const entity = entityFromManifest(content, url);
      // The catalog would keep the other entity, and say nothing to anybody.
      const taken = this.#names.whyTaken(entity, url);
      return taken
        ? processingResult.inputError(location, taken)
        : processingResult.entity(location, entity);
    } catch (error) {
      return processingResult.inputError(
        location,
        shorten(toError(error).message),
      );
    }
  }
}

function unreadable(
  location: LocationSpec,
  error: Error,
): CatalogProcessorResult {
  return processingResult.generalError(
    location,
    shorten(
      `The manifest at ${withoutPassword(location.target)} could not be read: ${
        error.message
      }`,
    ),
  );
}

function withoutPassword(target: string): string {
  const url = new URL(target);
  url.username = '';
  url.password = '';
  return url.href;
}

function nothingFound(location: LocationSpec): CatalogProcessorResult {
  return processingResult.notFoundError(
    location,
    `There is no manifest at ${location.target}`,
  );
}

function shorten(message: string): string {
  return message.slice(0, maxMessageLength);
}
