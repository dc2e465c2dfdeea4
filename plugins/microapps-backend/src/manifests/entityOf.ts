import type { JsonObject } from '@backstage/types';
import {
  manifestToEntity,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { ManifestSource } from './types';

/** The catalog entity as plain JSON, the same text for the same manifest. */
export function entityOf(
  ref: AppRef,
  manifest: MicroappManifest,
  source: ManifestSource,
  ownerRef: string | undefined,
): JsonObject {
  const entity = manifestToEntity(manifest, {
    namespace: ref.namespace,
    managedByLocation: source.url
      ? `url:${source.url}`
      : `microapps:${formatAppRef(ref)}`,
    manifestUrl: source.url,
    ownerRef,
  });
  return JSON.parse(JSON.stringify(entity));
}
