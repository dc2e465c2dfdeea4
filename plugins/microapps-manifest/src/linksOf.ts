import { MicroappManifest } from './types';

/**
 * The links of a manifest in one shape, whether written as an address alone or
 * with a title. All of them are http or https.
 *
 * @public
 */
export function linksOf(
  manifest: MicroappManifest,
): { url: string; title?: string }[] {
  return (manifest.links ?? []).map(link =>
    typeof link === 'string' ? { url: link } : link,
  );
}
