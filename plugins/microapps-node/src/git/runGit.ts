import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';

/** Passed on to git; everything else of the portal's environment stays away from it. */
const PASSED_ON = [
  ...['PATH', 'SystemRoot', 'TMPDIR'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'],
  ...['http_proxy', 'https_proxy', 'no_proxy'],
  ...['GIT_SSL_CAINFO', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
];

const SETTINGS = [
  // A file of the machine that git would run is no part of any repository.
  ...['-c', 'core.hooksPath=/dev/null'],
  // Git would go on at the new address, and send it the credentials of the old one.
  ...['-c', 'http.followRedirects=false'],
];

/** In the folder for temporary files anybody could leave settings and passwords for git. */
const NO_HOME = '/dev/null';

const DEFAULT_TIMEOUT_MS = 30_000;

const DEFAULT_MAX_BYTES = 1024 * 1024;

/** One call of the git program. @public */
export interface GitCall {
  /** Never a secret: arguments are visible to everybody on the machine. */
  args: string[];
  /** On top of what git needs; the place for credentials. */
  env?: Record<string, string>;
  input?: string | Uint8Array;
  /** 30 seconds unless given. */
  timeoutMs?: number;
  /** Of the output, 1 MB unless given. */
  maxBytes?: number;
  signal?: AbortSignal;
}

/**
 * Why git did not do it: it is not installed (`missing`), took too long
 * (`timeout`), was told to stop (`stopped`), or refused (`failed`).
 *
 * @public
 */
export class GitError extends Error {
  readonly name = 'GitError';

  constructor(
    readonly reason: 'missing' | 'timeout' | 'stopped' | 'failed',
    /** What git wrote about it. */
    readonly detail: string,
  ) {
    super(`git ${reason}: ${detail}`);
  }
}

/**
 * Runs git without a shell, without prompts, without anybody's configuration or
 * hooks, without following redirects, and for a bounded time.
 *
 * @returns what git wrote
 * @throws GitError
 * @public
 */
export function runGit(call: GitCall): Promise<Buffer> {
  const { args, env, input, signal } = call;
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...SETTINGS, ...args],
      {
        encoding: 'buffer',
        cwd: tmpdir(),
        env: { ...gitEnvironment(), ...env },
        maxBuffer: call.maxBytes ?? DEFAULT_MAX_BYTES,
        signal,
        timeout: call.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (!error) {
          resolve(stdout);
          return;
        }
        reject(toGitError(error, stderr));
      },
    );
    // Git may end before it has read everything; its exit code tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

function gitEnvironment(): Record<string, string> {
  const kept = PASSED_ON.flatMap(name => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(kept),
    GIT_ALLOW_PROTOCOL: 'file:http:https',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    HOME: NO_HOME,
    LC_ALL: 'C',
  };
}

function toGitError(
  error: Error & { code?: unknown; killed?: boolean },
  stderr: Buffer,
): GitError {
  const detail = stderr.toString('utf8').trim().slice(0, 4_000);
  if (error.code === 'ENOENT') {
    return new GitError('missing', 'git is not installed');
  }
  if (error.name === 'AbortError') {
    return new GitError('stopped', 'it was told to stop');
  }
  return error.killed
    ? new GitError('timeout', 'it took too long')
    : new GitError('failed', detail || error.message);
}
