import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  FOLDER_GIT_HOST,
  MAIN_BRANCH,
  runGit,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { GitHosting, GitTarget } from './types';

/** Bare repositories in a folder of this machine, for demonstrations. */
export class FolderGitHosting implements GitHosting {
  static create(options: { directory: string }): FolderGitHosting {
    return new FolderGitHosting(options.directory);
  }

  private constructor(private readonly directory: string) {}

  async targetOf(ref: AppRef): Promise<GitTarget> {
    const url = pathToFileURL(this.pathOf(ref)).href;
    const { namespace, name } = ref;
    return {
      url,
      cloneUrl: url,
      manifestUrl: `http://${FOLDER_GIT_HOST}/${namespace}/${name}/blob/${MAIN_BRANCH}/microapp.yaml`,
      env: {},
    };
  }

  async prepare(ref: AppRef): Promise<() => Promise<void>> {
    const path = this.pathOf(ref);
    await mkdir(dirname(path), { recursive: true });
    // Whole or not at all: renaming fails where somebody else was faster.
    const made = await mkdtemp(join(dirname(path), '.new-'));
    try {
      await runGit({
        args: [
          ...['init', '--quiet', '--bare', `--initial-branch=${MAIN_BRANCH}`],
          ...['--', made],
        ],
      });
      await rename(made, path);
    } catch (error) {
      await rm(made, { recursive: true, force: true });
      if (isTaken(error)) {
        return async () => undefined;
      }
      throw error;
    }
    return () => this.removeEmpty(path);
  }

  /** Somebody else may have pushed to it meanwhile. */
  private async removeEmpty(path: string): Promise<void> {
    const refs = await runGit({ args: ['--git-dir', path, 'for-each-ref'] });
    if (refs.length === 0) {
      await rm(path, { recursive: true, force: true });
    }
  }

  private pathOf({ namespace, name }: AppRef): string {
    return join(this.directory, namespace, `${name}.git`);
  }
}

function isTaken(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}
