import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  GitError,
  MAIN_BRANCH,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { gitTrouble } from './gitTrouble';
import { LocalRepository } from './LocalRepository';
import type {
  ExtraBranch,
  GitHosting,
  GitTarget,
  Published,
  PublishRequest,
} from './types';

/** A push over a slow line. */
const PUSH_TIMEOUT_MS = 60_000;

/** Names in a first commit whom it was made for: how an earlier attempt is known again. */
const MADE_FOR = 'Made-for';

interface Wanted {
  branch: string;
  commit: string;
  tree: string;
}

/**
 * Makes a repository with a first commit, all of it or nothing. Done again, it
 * goes on with what an earlier attempt for the same person left, as long as
 * nobody worked on it since.
 */
export class GitPublisher {
  static create(options: {
    hosting: GitHosting;
    /** For those who run the portal: git's own words. */
    logger: LoggerService;
  }): GitPublisher {
    return new GitPublisher(options.hosting, options.logger);
  }

  private constructor(
    private readonly hosting: GitHosting,
    private readonly logger: LoggerService,
  ) {}

  /** What would be made; nothing is. */
  async preview(ref: AppRef): Promise<Published['target']> {
    const { env, ...target } = await this.hosting.targetOf(ref);
    return target;
  }

  /**
   * @throws ConflictError where the name is taken, ServiceUnavailableError
   *   where the server or git is not there, InputError where it refuses
   */
  async publish(request: PublishRequest): Promise<Published> {
    const { ref } = request;
    const { env, ...target } = await this.hosting.targetOf(ref);
    try {
      const local = await LocalRepository.create(request);
      const wanted = await writeCommits(local, request);
      const undo = await this.hosting.prepare(ref);
      try {
        const existed = await push(local, { ...target, env }, wanted, request);
        return {
          target,
          commit: existed ?? wanted[0].commit,
          existed: !!existed,
        };
      } catch (error) {
        await undo();
        throw error;
      }
    } catch (error) {
      if (error instanceof GitError) {
        this.logger.warn(
          `The repository of ${ref.name} was not made: ${error.message}`,
        );
      }
      throw gitTrouble(error, ref);
    }
  }
}

async function writeCommits(
  local: LocalRepository,
  { branches, message, madeFor }: PublishRequest,
): Promise<[Wanted, ...Wanted[]]> {
  const tree = await local.writeTree();
  const commit = await local.commit(
    tree,
    `${message}\n\n${MADE_FOR}: ${madeFor}\n`,
  );
  const rest: Wanted[] = [];
  for (const branch of branches) {
    rest.push(await writeBranch(local, branch, commit));
  }
  return [{ branch: MAIN_BRANCH, commit, tree }, ...rest];
}

async function writeBranch(
  local: LocalRepository,
  branch: ExtraBranch,
  parent: string,
): Promise<Wanted> {
  const tree = await local.writeTreeOn(parent, branch);
  const commit = await local.commit(tree, `${branch.message}\n`, parent);
  return { branch: branch.name, commit, tree };
}

/** @returns the commit that is there already, when all of it is */
async function push(
  local: LocalRepository,
  target: GitTarget,
  wanted: Wanted[],
  request: PublishRequest,
): Promise<string | undefined> {
  const there = await headsOf(local, target);
  if (there.size > 0) {
    await assertOurs(local, target, there, request);
    if (await isSame(local, there, wanted)) {
      return there.get(MAIN_BRANCH);
    }
  }
  const names = new Set([...there.keys(), ...wanted.map(each => each.branch)]);
  await local.git({
    args: [
      ...['push', '--quiet', '--atomic'],
      // Only over what was looked at a moment ago.
      ...[...names].map(
        name =>
          `--force-with-lease=refs/heads/${name}:${there.get(name) ?? ''}`,
      ),
      '--',
      target.url,
      ...[...names].map(name => {
        const { commit = '' } = wanted.find(each => each.branch === name) ?? {};
        return `${commit}:refs/heads/${name}`;
      }),
    ],
    env: target.env,
    timeoutMs: PUSH_TIMEOUT_MS,
  });
  return undefined;
}

/** Commits by branch; none where there is no repository yet. */
async function headsOf(
  local: LocalRepository,
  { url, env }: GitTarget,
): Promise<Map<string, string>> {
  let listed: string;
  try {
    listed = await local.git({
      args: ['ls-remote', '--heads', '--', url],
      env,
    });
  } catch (error) {
    // Servers that make repositories on the first push say so of one that is not there.
    if (/not found|not be found|does not exist/i.test(String(error))) {
      return new Map();
    }
    throw error;
  }
  return new Map(
    listed
      .split('\n')
      .filter(Boolean)
      .map(line => {
        const [commit, head] = line.split('\t');
        return [head.replace(/^refs\/heads\//, ''), commit];
      }),
  );
}

/**
 * An earlier attempt: one first commit for the same person, and beside it at
 * most the branches we make.
 *
 * @throws ConflictError
 */
async function assertOurs(
  local: LocalRepository,
  { url, env }: GitTarget,
  there: Map<string, string>,
  { branches, madeFor, ref }: PublishRequest,
): Promise<void> {
  const known = [MAIN_BRANCH, 'when-approved', ...branches.map(b => b.name)];
  const main = there.get(MAIN_BRANCH);
  const isKnown = [...there.keys()].every(name => known.includes(name));
  if (main && isKnown) {
    await local.git({
      args: [
        ...['fetch', '--quiet', '--depth=1', '--no-tags', '--', url],
        '+refs/heads/*:refs/there/*',
      ],
      env,
    });
    const { hasParent, message } = await local.readCommit(main);
    if (!hasParent && message.endsWith(`\n\n${MADE_FOR}: ${madeFor}`)) {
      return;
    }
  }
  throw new ConflictError(
    `There is a repository called ${ref.name} already. Choose another name for the app.`,
  );
}

async function isSame(
  local: LocalRepository,
  there: Map<string, string>,
  wanted: Wanted[],
): Promise<boolean> {
  if (there.size !== wanted.length) {
    return false;
  }
  for (const { branch, tree } of wanted) {
    const commit = there.get(branch);
    if (!commit || (await local.treeOf(commit)) !== tree) {
      return false;
    }
  }
  return true;
}
