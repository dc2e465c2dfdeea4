import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError, isError } from '@backstage/errors';
import { manifestLimits } from '@microapps/backstage-plugin-microapps-manifest';

/**
 * Reads a manifest through the portal's URL reader, whose allow-list decides
 * which hosts there are. What the reader itself says about a failure stays inside:
 * it would tell whoever asks what lies behind the portal.
 *
 * @throws InputError for an address that may not or cannot be read.
 */
export async function readManifestUrl(
  reader: UrlReaderService,
  url: string,
): Promise<Uint8Array> {
  const { protocol } = parseUrl(url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new InputError(
      `${url} is no web address. Use the https:// address of the microapp.yaml in your repository.`,
    );
  }
  const content = await read(reader, url);
  if (content.length > manifestLimits.maxBytes) {
    throw new InputError(
      `The file at ${url} is larger than ${
        manifestLimits.maxBytes / 1024
      } KB, so it is no manifest.`,
    );
  }
  return content;
}

function parseUrl(url: string): URL {
  try {
    return new URL(url);
  } catch {
    throw new InputError(
      `${url} is no web address. Use the https:// address of the microapp.yaml in your repository.`,
    );
  }
}

async function read(
  reader: UrlReaderService,
  url: string,
): Promise<Uint8Array> {
  try {
    const response = await reader.readUrl(url);
    return await response.buffer();
  } catch (error) {
    if (error instanceof NotFoundError || hasName(error, 'NotFoundError')) {
      throw new InputError(
        `There is nothing at ${url}. Check the address and the branch.`,
      );
    }
    if (hasName(error, 'NotAllowedError')) {
      throw new InputError(
        `The portal may not read from ${
          new URL(url).host
        }. Push the manifest instead, or ask a platform admin to allow that host (backend.reading.allow or integrations).`,
      );
    }
    throw new InputError(
      `${url} could not be read. Try again in a minute; if it stays so, push the manifest instead or ask a platform admin.`,
    );
  }
}

function hasName(error: unknown, name: string): boolean {
  return isError(error) && error.name === name;
}
