/** File name of a manifest. */
const manifestName = /(^|\/)microapp\.ya?ml$/;

/**
 * Whether a location of type `url` points at a manifest. Some hosts name the
 * file in a query parameter (`?path=/microapp.yaml`) instead of the path.
 */
export function isManifestUrl(target: string): boolean {
  if (!URL.canParse(target)) return false;
  const { pathname, searchParams } = new URL(target);
  return (
    manifestName.test(pathname) ||
    manifestName.test(searchParams.get('path') ?? '')
  );
}
