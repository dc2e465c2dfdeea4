import { resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Branch that every new repository begins with. @public */
export const MAIN_BRANCH = 'main';

/** Host of the addresses under which repositories in a folder are read. @public */
export const FOLDER_GIT_HOST = 'git.localhost';

/** Where the repositories of new apps lie. @public */
export type GitSettings =
  | {
      kind: 'folder';
      /** Absolute; repositories are `<directory>/<namespace>/<name>.git`. */
      directory: string;
    }
  | {
      kind: 'server';
      /** Without a slash at the end; repositories are `<baseUrl>/<name>.git`. */
      baseUrl: string;
      /** Address of a manifest, with `{namespace}` and `{name}`. */
      manifestUrl?: string;
    };

/**
 * Reads `microapps.git` of the app-config.
 *
 * @returns undefined when nothing is set
 * @throws InputError that names the key and what it should be
 * @public
 */
export function readGitSettings(config: Config): GitSettings | undefined {
  const directory = config.getOptionalString('microapps.git.directory');
  const baseUrl = config.getOptionalString('microapps.git.baseUrl');
  const manifestUrl = config.getOptionalString('microapps.git.manifestUrl');
  if (directory && baseUrl) {
    throw new InputError(
      'microapps.git has a directory and a baseUrl: keep one of them.',
    );
  }
  if (directory) {
    if (process.env.NODE_ENV !== 'development') {
      throw new InputError(
        'microapps.git.directory is for development: everybody could read and write those repositories. Set microapps.git.baseUrl instead, and start with NODE_ENV=development where it is meant.',
      );
    }
    return { kind: 'folder', directory: resolve(directory) };
  }
  if (!baseUrl) {
    return undefined;
  }
  assertWebAddress('microapps.git.baseUrl', baseUrl);
  if (manifestUrl) {
    assertWebAddress('microapps.git.manifestUrl', manifestUrl);
  }
  return {
    kind: 'server',
    baseUrl: baseUrl.replace(/\/+$/, ''),
    ...(manifestUrl && { manifestUrl }),
  };
}

/** Credentials would end up in logs and in the catalog, so they may not be part of it. */
function assertWebAddress(key: string, address: string): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(
    url?.hostname ?? '',
  );
  if (
    !url ||
    !(url.protocol === 'https:' || (local && url.protocol === 'http:')) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    throw new InputError(
      `${key} has to be an https:// address without a user name, a password and parameters; credentials come from integrations.`,
    );
  }
}
