import { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import { manifestLimits } from '@microapps/backstage-plugin-microapps-manifest';

export interface ManifestFile {
  url: string;
  content: Buffer;
}

/** What the last reading found; the text and not the entity, whose form may change with an update of the portal. */
type CachedFiles = { etag: string; files: { url: string; text: string }[] };

const cacheKey = 'files';

/**
 * The manifests at an address, which may hold wildcards. While the host says
 * that nothing changed, they come from the last reading.
 */
export async function readManifests(options: {
  reader: UrlReaderService;
  target: string;
  cache: CatalogProcessorCache;
}): Promise<ManifestFile[]> {
  const { reader, target, cache } = options;
  const cached = await cache.get<CachedFiles>(cacheKey);
  try {
    const found = await reader.search(target, { etag: cached?.etag });
    const files = await Promise.all(
      found.files.map(async file => ({
        url: file.url,
        content: await file.content(),
      })),
    );
    if (found.etag && files.every(isOfUsualSize)) {
      await cache.set<CachedFiles>(cacheKey, {
        etag: found.etag,
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

function isOfUsualSize(file: ManifestFile): boolean {
  return file.content.byteLength <= manifestLimits.maxBytes;
}
