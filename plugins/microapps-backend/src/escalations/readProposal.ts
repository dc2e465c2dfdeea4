import { InputError } from '@backstage/errors';
import {
  parseManifest,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { ManifestRecord } from '../manifests/types';
import { ManifestRefusedError } from '../manifests/ManifestRefusedError';

/**
 * The planned change a request is about.
 *
 * @param content - YAML, the whole manifest as it would be
 * @returns undefined where it is in force already
 * @throws InputError for a manifest that cannot be accepted, or another app's
 */
export function readProposal(
  content: string | undefined,
  inForce: ManifestRecord,
): { manifest: MicroappManifest; digest: string } | undefined {
  if (content === undefined) {
    return undefined;
  }
  const read = parseManifest(content);
  if (!read.ok) {
    throw new ManifestRefusedError(read.problems);
  }
  const { manifest, digest } = read;
  if (manifest.name !== inForce.manifest.name) {
    throw new InputError(
      `The planned manifest is about "${manifest.name}", the request about "${inForce.manifest.name}". Send the manifest of this app.`,
    );
  }
  return digest === inForce.digest ? undefined : { manifest, digest };
}
