import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import {
  MAIN_BRANCH,
  runGit,
  type GitCall,
} from '@microapps/backstage-plugin-microapps-node';
import type { ExtraBranch, PublishRequest } from './types';

const COMMITTER = { name: 'Micro apps portal', email: 'noreply@localhost' };

/** Git's own words for whom a commit is by may not hold these. */
const NOT_IN_NAMES = /[\p{Control}<>]/gu;

/**
 * The commits of a new repository, made beside the files and not among them:
 * what a template brings along is content and never configuration of git.
 */
export class LocalRepository {
  static async create(request: PublishRequest): Promise<LocalRepository> {
    const gitDirectory = join(request.workDirectory, 'repository.git');
    await runGit({
      args: [
        ...['init', '--quiet', '--bare', `--initial-branch=${MAIN_BRANCH}`],
        ...['--', gitDirectory],
      ],
    });
    return new LocalRepository(gitDirectory, request);
  }

  private constructor(
    private readonly gitDirectory: string,
    private readonly request: PublishRequest,
  ) {}

  /** Everything in the folder. @returns the hash of its tree */
  async writeTree(): Promise<string> {
    const files = ['--work-tree', this.request.directory];
    await this.git({ args: [...files, 'add', '--all', '--', '.'] }, 'first');
    return this.git({ args: ['write-tree'] }, 'first');
  }

  /** The tree of a commit with some files instead of others. */
  async writeTreeOn(base: string, branch: ExtraBranch): Promise<string> {
    const index = `branch-${branch.name}`;
    await this.git({ args: ['read-tree', base] }, index);
    for (const [path, content] of Object.entries(branch.files)) {
      assertPath(path);
      const blob = await this.git({
        args: ['hash-object', '-w', '--stdin'],
        input: content,
      });
      await this.git(
        {
          args: [
            'update-index',
            '--add',
            '--cacheinfo',
            `100644,${blob},${path}`,
          ],
        },
        index,
      );
    }
    return this.git({ args: ['write-tree'] }, index);
  }

  async commit(
    tree: string,
    message: string,
    parent?: string,
  ): Promise<string> {
    const { author } = this.request;
    return this.git({
      args: ['commit-tree', tree, ...(parent ? ['-p', parent] : []), '-F', '-'],
      input: message,
      env: {
        GIT_AUTHOR_NAME:
          author.name.replace(NOT_IN_NAMES, '').trim() || 'Somebody',
        GIT_AUTHOR_EMAIL: author.email.replace(NOT_IN_NAMES, '').trim(),
        GIT_COMMITTER_NAME: COMMITTER.name,
        GIT_COMMITTER_EMAIL: COMMITTER.email,
      },
    });
  }

  async treeOf(commit: string): Promise<string> {
    return this.git({ args: ['rev-parse', '--verify', `${commit}^{tree}`] });
  }

  /** Parents and message of a commit, as git stores them. */
  async readCommit(
    commit: string,
  ): Promise<{ hasParent: boolean; message: string }> {
    const text = await this.git({ args: ['cat-file', 'commit', commit] });
    const [head, ...message] = text.split('\n\n');
    return {
      hasParent: /^parent /m.test(head),
      message: message.join('\n\n'),
    };
  }

  /** @returns what git wrote, without the space around it */
  async git(call: GitCall, index = 'none'): Promise<string> {
    const output = await runGit({
      ...call,
      args: ['--git-dir', this.gitDirectory, ...call.args],
      env: {
        GIT_INDEX_FILE: join(this.gitDirectory, `index-${index}`),
        ...call.env,
      },
      signal: this.request.signal,
    });
    return output.toString('utf8').trim();
  }
}

function assertPath(path: string): void {
  const parts = path.split('/');
  const isFine = parts.every(
    part =>
      /^[A-Za-z0-9._][A-Za-z0-9._-]*$/.test(part) &&
      !['.', '..', '.git'].includes(part.toLowerCase()),
  );
  if (!isFine) {
    throw new InputError(`"${path.slice(0, 100)}" is no path of a file.`);
  }
}
