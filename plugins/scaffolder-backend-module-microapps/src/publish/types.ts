import type { AppRef } from '@microapps/backstage-plugin-microapps-node';

/** A repository that may not exist yet. */
export interface GitTarget {
  /** Where git pushes to; without credentials. */
  url: string;
  /** Where people clone from. */
  cloneUrl: string;
  /** Page of the repository, where there is one. */
  pageUrl?: string;
  /** Where the portal reads the manifest from. */
  manifestUrl: string;
  /** Credentials for git, as environment and never as arguments. */
  env: Record<string, string>;
}

/** Where repositories are made. */
export interface GitHosting {
  /** @throws InputError for what cannot be an address here */
  targetOf(ref: AppRef): Promise<GitTarget>;
  /**
   * Makes the repository where pushing alone would not.
   *
   * @returns how to take it back while nothing was pushed
   */
  prepare(ref: AppRef): Promise<() => Promise<void>>;
}

/** A commit on top of the first one, on a branch of its own. */
export interface ExtraBranch {
  name: string;
  message: string;
  /** Content by path. */
  files: Record<string, string>;
}

export interface PublishRequest {
  ref: AppRef;
  /** Folder whose content becomes the first commit. */
  directory: string;
  /** For git's own files, outside of `directory`. */
  workDirectory: string;
  message: string;
  branches: ExtraBranch[];
  author: { name: string; email: string };
  /** User ref of whom it is made for. */
  madeFor: string;
  signal?: AbortSignal;
}

export interface Published {
  target: Omit<GitTarget, 'env'>;
  /** Hash of the first commit. */
  commit: string;
  /** Nothing was pushed: all of it was there from an attempt before. */
  existed: boolean;
}
