import type { MicroappManifest } from '@microapps/backstage-plugin-microapps-manifest';

/** Whom the catalog knows of the people a manifest names. */
export interface OwnerLookup {
  teamRef?: string;
  contactRef?: string;
  coOwnerRefs: string[];
  sponsorRef?: string;
}

/** Matches people of a manifest with groups and users of the catalog. */
export interface OwnerDirectory {
  /**
   * Answers with what was last known when the catalog is away.
   *
   * @throws ServiceUnavailableError when it is away and nothing is known yet:
   *   silence of the catalog is not "nobody".
   */
  lookUp(manifest: MicroappManifest): Promise<OwnerLookup>;
}
