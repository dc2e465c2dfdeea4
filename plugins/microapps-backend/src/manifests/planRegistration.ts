import { ConflictError, InputError } from '@backstage/errors';
import {
  formatAppRef,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { ManifestRecord, ManifestSource } from './types';

export interface Registration {
  ref: AppRef;
  /** Name in the file. */
  nameInFile: string;
  digest: string;
  source: ManifestSource;
  stored?: Pick<ManifestRecord, 'digest' | 'source'>;
}

/**
 * What becomes of a manifest that arrived: a new app, a new version, nothing.
 *
 * @throws InputError for a file about another app, ConflictError where the
 *   name belongs to another source.
 */
export function planRegistration(
  registration: Registration,
): 'registered' | 'updated' | 'unchanged' {
  const { ref, nameInFile, digest, source, stored } = registration;
  if (nameInFile !== ref.name) {
    throw new InputError(
      stored
        ? `The file says name: ${nameInFile}, but this app is ${formatAppRef(
            ref,
          )}. An app keeps its name: change it back to ${
            ref.name
          }, or register ${nameInFile} as a new app; ${
            ref.name
          } then stays as it is.`
        : `The file says name: ${nameInFile}, but the address says ${formatAppRef(
            ref,
          )}. Make the two the same.`,
    );
  }
  if (!stored) {
    return 'registered';
  }
  if (!isSameSource(stored.source, source)) {
    throw new ConflictError(describeConflict(ref, stored.source, source));
  }
  return stored.digest === digest ? 'unchanged' : 'updated';
}

/** Who may push is settled by permissions; where a file is read from is settled by its first registration. */
function isSameSource(one: ManifestSource, other: ManifestSource): boolean {
  return one.kind === other.kind && one.url === other.url;
}

function describeConflict(
  ref: AppRef,
  stored: ManifestSource,
  source: ManifestSource,
): string {
  const name = formatAppRef(ref);
  if (stored.kind === 'push') {
    return `The name ${name} is taken: its manifest is sent by a pipeline or a person, so it cannot be read from ${source.url} as well. Choose another name, or go on sending it.`;
  }
  return source.kind === 'push'
    ? `${name} is read from ${stored.url}. Change the file there; it is not overwritten from here.`
    : `The name ${name} is taken by the manifest at ${stored.url}. Choose another name in the file.`;
}
