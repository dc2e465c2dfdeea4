import { createHash } from 'node:crypto';
import { PackageURL } from 'packageurl-js';
import type { AnyCoordinates, Coordinates } from './types';

/**
 * What a component is, across all SBOMs. Not random, so that many writers can
 * store the same component without asking each other.
 */
export function componentIdOf(coordinates: Coordinates): string {
  const { type, namespace, name, version } = coordinates;
  return createHash('sha256')
    .update([type, namespace, name, version].join('\0'))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Reads a package URL (https://github.com/package-url/purl-spec); qualifiers
 * and subpath say nothing about which package it is and are left out.
 *
 * @throws Error that says what is wrong with it.
 */
export function parsePurl(purl: string): AnyCoordinates {
  const parsed = PackageURL.fromString(purl);
  return {
    type: parsed.type,
    namespace: parsed.namespace ?? '',
    name: parsed.name,
    version: parsed.version || undefined,
  };
}

/** Absent where the component has no package URL. */
export function formatPurl(coordinates: Coordinates): string | undefined {
  const { type, namespace, name, version } = coordinates;
  return type === ''
    ? undefined
    : new PackageURL(
        type,
        namespace || undefined,
        name,
        version || undefined,
        undefined,
        undefined,
      ).toString();
}

/** As people of its ecosystem write it: `@scope/name`, `group:name`. */
export function displayNameOf(coordinates: Coordinates): string {
  const { type, namespace, name } = coordinates;
  if (namespace === '') {
    return name;
  }
  return `${namespace}${type === 'maven' ? ':' : '/'}${name}`;
}
