import { ManifestChanges } from '@microapps/backstage-plugin-microapps-common';

/** Where the catalog learns which manifests changed. */
export interface ManifestChangesSource {
  /**
   * The next page of changes after a sequence number, oldest first; one item
   * per app, with the entity as it is now.
   */
  readAfter(sequence: number): Promise<ManifestChanges>;
}
