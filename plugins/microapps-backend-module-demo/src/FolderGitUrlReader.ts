import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type {
  LoggerService,
  UrlReaderService,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { ReadUrlResponseFactory } from '@backstage/backend-defaults/urlReader';
import { InputError, NotFoundError } from '@backstage/errors';
import { GitError, runGit } from '@microapps/backstage-plugin-microapps-node';

const MAX_BYTES = 1024 * 1024;

/** `/<namespace>/<name>/blob/<branch>/<path>` */
const FILE_PATH =
  /^\/([a-z0-9][a-z0-9-]{0,62})\/([a-z0-9][a-z0-9-]{0,62})\/blob\/([a-z0-9][a-z0-9-]{0,62})\/([A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*)$/;

/**
 * Reads single files out of bare repositories in a folder of this machine, so
 * that a portal without a Git server reads manifests from Git all the same.
 */
export class FolderGitUrlReader implements UrlReaderService {
  static create(options: {
    directory: string;
    logger: LoggerService;
  }): FolderGitUrlReader {
    return new FolderGitUrlReader(options.directory, options.logger);
  }

  private constructor(
    private readonly directory: string,
    private readonly logger: LoggerService,
  ) {}

  async readUrl(url: string): Promise<UrlReaderServiceReadUrlResponse> {
    const [, namespace, name, branch, path] =
      FILE_PATH.exec(new URL(url).pathname) ?? [];
    if (!path) {
      throw new NotFoundError(`${url} is no file of a repository`);
    }
    const content = await this.show(
      join(this.directory, namespace, `${name}.git`),
      `refs/heads/${branch}:${path}`,
    );
    return ReadUrlResponseFactory.fromReadable(Readable.from([content]), {
      etag: createHash('sha256').update(content).digest('hex'),
    });
  }

  async readTree(): Promise<UrlReaderServiceReadTreeResponse> {
    throw new InputError('Only single files are read from this folder of Git');
  }

  async search(): Promise<UrlReaderServiceSearchResponse> {
    throw new InputError('Only single files are read from this folder of Git');
  }

  toString(): string {
    return `folderGit{directory=${this.directory}}`;
  }

  private async show(repository: string, object: string): Promise<Buffer> {
    try {
      return await runGit({
        args: ['--git-dir', repository, 'cat-file', 'blob', object],
        maxBytes: MAX_BYTES,
      });
    } catch (error) {
      if (error instanceof GitError && error.reason === 'failed') {
        this.logger.debug(`${object} was not read: ${error.detail}`);
        throw new NotFoundError(`There is no ${object}`);
      }
      throw error;
    }
  }
}
