import { isWebUrl } from './formats';
import { linksOf } from './linksOf';
import { normaliseRef } from './normaliseRef';
import { titleOf } from './titleOf';
import { MicroappManifest } from './types';

/** Annotations of a micro app's entity that are ours. @public */
export const microappAnnotations = {
  tier: 'microapps.dev/tier',
  dataClass: 'microapps.dev/data-class',
  manifestUrl: 'microapps.dev/manifest-url',
} as const;

/** The catalog's Component, as far as a micro app uses it. @public */
export interface MicroappEntity {
  apiVersion: 'backstage.io/v1alpha1';
  kind: 'Component';
  metadata: {
    name: string;
    namespace: string;
    title: string;
    description?: string;
    annotations: { [name: string]: string };
    tags?: string[];
    links?: { url: string; title?: string }[];
  };
  spec: {
    type: 'micro-app';
    /** The stage the manifest declares. */
    lifecycle: string;
    /** Entity ref in full. */
    owner: string;
    /** Entity refs in full. */
    dependsOn?: string[];
  };
}

/** @public */
export interface ManifestToEntityOptions {
  /** Of the entity; teams are looked for in `default` all the same. */
  namespace: string;
  /** Where the catalog got the entity, e.g. `url:https://…/microapp.yaml`. */
  managedByLocation: string;
  /** Where the manifest can be read. */
  manifestUrl?: string;
  /** Where the source lives, e.g. `url:https://…/lunch-picker/`. */
  sourceLocation?: string;
  /** Entity ref of the owner, if it is known better than from `owner.team`. */
  ownerRef?: string;
}

/** Kinds that can own something in the catalog. */
const OWNER_REF = /^(group|user):/;

/** Owner of an app whose team has no name the catalog could hold. */
const UNKNOWN_OWNER = 'group:default/unknown';

/**
 * The thin catalog entity of an app: only what the catalog filters and relates
 * by. What changes often (risk, expiry, cost) is never put in, because each
 * change would make the catalog process the entity again.
 *
 * @public
 */
export function manifestToEntity(
  manifest: MicroappManifest,
  options: ManifestToEntityOptions,
): MicroappEntity {
  const { namespace } = options;
  const description = manifest.purpose ?? manifest.notes;
  const tags = toTags(manifest.tags ?? []);
  const links = linksOf(manifest).filter(link => isWebUrl(link.url));
  const dependsOn = toRefs(manifest.depends_on ?? [], namespace);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: manifest.name,
      namespace,
      title: titleOf(manifest.name),
      ...(description && { description }),
      annotations: annotationsOf(manifest, options),
      ...(tags.length > 0 && { tags }),
      ...(links.length > 0 && { links }),
    },
    spec: {
      type: 'micro-app',
      lifecycle: manifest.lifecycle.state,
      owner: options.ownerRef ?? ownerRefOf(manifest),
      ...(dependsOn.length > 0 && { dependsOn }),
    },
  };
}

function ownerRefOf(manifest: MicroappManifest): string {
  const ref = normaliseRef(manifest.owner.team);
  return ref && OWNER_REF.test(ref) ? ref : UNKNOWN_OWNER;
}

function annotationsOf(
  manifest: MicroappManifest,
  options: ManifestToEntityOptions,
): { [name: string]: string } {
  const { managedByLocation, manifestUrl, sourceLocation } = options;
  return {
    'backstage.io/managed-by-location': managedByLocation,
    'backstage.io/managed-by-origin-location': managedByLocation,
    ...(sourceLocation && { 'backstage.io/source-location': sourceLocation }),
    ...(manifest.tier && { [microappAnnotations.tier]: manifest.tier }),
    [microappAnnotations.dataClass]: manifest.classification.data,
    ...(manifestUrl && { [microappAnnotations.manifestUrl]: manifestUrl }),
  };
}

/** The catalog's tags: lower case, digits, `:`, `+`, `#`, single dashes; in order, once each. */
function toTags(written: readonly string[]): string[] {
  const tags = written.map(tag =>
    tag
      .normalize('NFKD')
      .replace(/\p{Mark}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9:+#]+/g, '-')
      .slice(0, 63)
      .replace(/^-+|-+$/g, ''),
  );
  return [...new Set(tags.filter(tag => tag !== ''))];
}

function toRefs(written: readonly string[], namespace: string): string[] {
  const refs = written.flatMap(
    ref =>
      normaliseRef(ref, {
        defaultKind: 'component',
        defaultNamespace: namespace,
      }) ?? [],
  );
  return [...new Set(refs)];
}
