import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { manifestLimits } from '@microapps/backstage-plugin-microapps-manifest';
import { readUrlAtMost } from '@microapps/backstage-plugin-microapps-node';

export interface ManifestFile {
  url: string;
  /** Cut off behind the size a manifest may have, so that it is still seen to be too large. */
  content: Buffer;
}

export const readLimits = {
  /** One location with wildcards; more are several locations. */
  maxFiles: 500,
  /** Files read at the same moment. */
  atOnce: 8,
};

/** What the last reading found; the text and not the entity, whose form may change with an update of the portal. */
type CachedFiles = { etag: string; files: { url: string; text: string }[] };

const cacheKey = 'files';

/**
 * The manifests at an address, which may hold wildcards. While the host says
 * that nothing changed, they come from the last reading.
 *
 * @throws InputError for an address that says more than where it is, or
 *   stands for too many files.
 */
export async function readManifests(options: {
  reader: UrlReaderService;
  target: string;
  cache: CatalogProcessorCache;
}): Promise<ManifestFile[]> {
  const { reader, target, cache } = options;
  assertNoPassword(target);
  const cached = await cache.get<CachedFiles>(cacheKey);
  try {
    const { files, etag } = hasWildcards(target)
      ? await search(reader, target, cached?.etag)
      : await readOne(reader, target, cached?.etag);
    if (etag && files.every(isOfUsualSize)) {
      await cache.set<CachedFiles>(cacheKey, {
        etag,
        files: files.map(({ url, content }) => ({
          url,
          text: content.toString('base64'),
        })),
      });
    }
    return files;
  } catch (error) {
    if (!cached || !isError(error) || error.name !== 'NotModifiedError') {
      throw error;
    }
    // A run that stores nothing keeps the cache as it is.
    return cached.files.map(({ url, text }) => ({
      url,
      content: Buffer.from(text, 'base64'),
    }));
  }
}

async function readOne(
  reader: UrlReaderService,
  url: string,
  etag: string | undefined,
): Promise<{ files: ManifestFile[]; etag?: string }> {
  const { maxBytes } = manifestLimits;
  const read = await readUrlAtMost(reader, url, { maxBytes, etag });
  return { files: [{ url, content: read.content }], etag: read.etag };
}

async function search(
  reader: UrlReaderService,
  target: string,
  etag: string | undefined,
): Promise<{ files: ManifestFile[]; etag?: string }> {
  const found = await reader.search(target, { etag });
  const { atOnce, maxFiles } = readLimits;
  if (found.files.length > maxFiles) {
    throw new InputError(
      `There are ${found.files.length} manifests. A location stands for at most ${maxFiles}: write several that stand for fewer.`,
    );
  }
  const files: ManifestFile[] = [];
  for (let from = 0; from < found.files.length; from += atOnce) {
    const read = found.files
      .slice(from, from + atOnce)
      .map(async ({ url, content }) => ({
        url,
        content: firstBytes(await content()),
      }));
    files.push(...(await Promise.all(read)));
  }
  return { files, etag: found.etag };
}

/** Copied, so that the rest can be let go. */
function firstBytes(content: Buffer): Buffer {
  return Buffer.from(content.subarray(0, manifestLimits.maxBytes + 1));
}

/** An address with a password would be stored and shown with the entity. */
function assertNoPassword(target: string): void {
  const { host, password, username } = new URL(target);
  if (username !== '' || password !== '') {
    throw new InputError(
      `the address holds a user name or a password before ${host}. Take it out of the location, and set up access to the host under integrations.`,
    );
  }
}

function hasWildcards(target: string): boolean {
  return /[*?[\]{}!()]/.test(new URL(target).pathname);
}

function isOfUsualSize(file: ManifestFile): boolean {
  return file.content.byteLength <= manifestLimits.maxBytes;
}
