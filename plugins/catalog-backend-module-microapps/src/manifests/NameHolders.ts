import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ManifestChange } from '@microapps/backstage-plugin-microapps-common';
import { microappAnnotations } from '@microapps/backstage-plugin-microapps-manifest';

/** Where the manifest of an app is read by the catalog; absent: it is registered in the portal itself. */
type Holder = { url?: string };

/**
 * Which source holds which name, as far as the feed of changes has told. Kept
 * in memory: asking for each location would be a request per app and minute.
 */
export class NameHolders {
  readonly #holders = new Map<string, Holder>();

  note(changes: readonly ManifestChange[]): void {
    for (const change of changes) {
      const entityRef = stringifyEntityRef({ kind: 'Component', ...change });
      if (change.removed) {
        this.#holders.delete(entityRef);
      } else {
        this.#holders.set(entityRef, {
          url: change.emitEntity ? undefined : manifestUrlOf(change.entity),
        });
      }
    }
  }

  /**
   * Why the app of a manifest at this address cannot have its name; nothing
   * where it can, or where the feed has not been read yet.
   */
  whyTaken(entity: Entity, url: string): string | undefined {
    const holder = this.#holders.get(stringifyEntityRef(entity));
    if (!holder || holder.url === url) {
      return undefined;
    }
    const { namespace = 'default', name } = entity.metadata;
    const taken = `The name ${namespace}/${name} is taken: `;
    return holder.url === undefined
      ? `${taken}that app is registered in the portal already, by a pipeline, a person or an address. Choose another name in the file at ${url}, or remove this location and go on as before.`
      : `${taken}that app is read from another location. Choose another name in the file at ${url}, or remove one of the two locations.`;
  }
}

function manifestUrlOf(entity: ManifestChange['entity']): string | undefined {
  const { metadata } = entity ?? {};
  const annotations =
    isObject(metadata) && isObject(metadata.annotations)
      ? metadata.annotations
      : {};
  const url = annotations[microappAnnotations.manifestUrl];
  return typeof url === 'string' ? url : undefined;
}

function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
