import type { SbomFacts } from '../gates/types';
import { displayNameOf, formatPurl } from './componentKey';
import type { SbomComponent } from './types';

/** What a policy may know of an SBOM. */
export function sbomFactsOf(components: SbomComponent[]): SbomFacts {
  return {
    present: true,
    components: components.map(({ coordinates, licenses }) => {
      const purl = formatPurl(coordinates);
      return {
        ...(purl && { purl }),
        name: displayNameOf(coordinates),
        ...(coordinates.version && { version: coordinates.version }),
        licenses,
      };
    }),
  };
}
