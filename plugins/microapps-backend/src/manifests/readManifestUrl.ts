import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { manifestLimits } from '@microapps/backstage-plugin-microapps-manifest';
import { readUrlAtMost } from '@microapps/backstage-plugin-microapps-node';

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
  const { host } = checkedUrl(url);
  const { maxBytes } = manifestLimits;
  try {
    const { content } = await readUrlAtMost(reader, url, { maxBytes });
    if (content.length <= maxBytes) {
      return content;
    }
  } catch (error) {
    throw new InputError(describe(error, url, host));
  }
  throw new InputError(
    `The file at ${url} is larger than ${
      maxBytes / 1024
    } KB, so it is no manifest.`,
  );
}

/** The address without what may be secret in it, for logs. */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) {
    return 'no web address';
  }
  const { host, pathname, protocol } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/** What is refused here is not repeated: it may hold a password. */
function checkedUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') {
    throw new InputError(
      'This is no web address. Use the https:// address of the microapp.yaml in your repository.',
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw new InputError(
      `The address holds a user name or a password before ${parsed.host}. Take it out, and change the password if it was a real one. For files that are not public, a platform admin sets up access to the host (integrations).`,
    );
  }
  return parsed;
}

function describe(error: unknown, url: string, host: string): string {
  switch (isError(error) ? error.name : undefined) {
    case 'NotFoundError':
      return `There is nothing at ${url}. Check the address and the branch.`;
    case 'NotAllowedError':
      return `The portal may not read from ${host}. Push the manifest instead, or ask a platform admin to allow that host (backend.reading.allow or integrations).`;
    default:
      return `${url} could not be read. Try again in a minute; if it stays so, push the manifest instead or ask a platform admin.`;
  }
}
