import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  GitError,
  type AppRef,
} from '@microapps/backstage-plugin-microapps-node';

const NOTHING_MADE = 'Nothing was made, and your answers are kept.';

/** What went wrong with git, for somebody who has never heard of it. */
export function gitTrouble(error: unknown, { name }: AppRef): unknown {
  if (!(error instanceof GitError)) {
    return error;
  }
  switch (error.reason) {
    case 'missing':
      return new ServiceUnavailableError(
        `The portal cannot make the repository of ${name}: the program git is missing on its machine. ${NOTHING_MADE} Ask a platform admin to install git, then press Retry.`,
      );
    case 'timeout':
      return new ServiceUnavailableError(
        `The Git server took too long to answer. ${NOTHING_MADE} Press Retry in a few minutes; if it stays so, ask a platform admin.`,
      );
    case 'stopped':
      return new ServiceUnavailableError(
        `Making the repository of ${name} was stopped. ${NOTHING_MADE}`,
      );
    default:
      return describeFailure(error.detail, name);
  }
}

function describeFailure(detail: string, name: string): Error {
  if (/stale info|fetch first/i.test(detail)) {
    return new InputError(
      `Somebody else used the name ${name} at the same moment. Choose another name.`,
    );
  }
  if (/\[remote rejected\]|pre-receive|declined|protected/i.test(detail)) {
    const said = serverWords(detail);
    return new InputError(
      `The Git server did not take the repository of ${name}${
        said ? `: "${said}"` : ''
      }. ${NOTHING_MADE} Ask a platform admin, then press Retry.`,
    );
  }
  if (
    /authentication|authoris|authoriz|read username|\b40[13]\b/i.test(detail)
  ) {
    return new ServiceUnavailableError(
      `The Git server does not let the portal in. ${NOTHING_MADE} Ask a platform admin to look at the portal's integration, then press Retry.`,
    );
  }
  return new ServiceUnavailableError(
    `The Git server does not answer. ${NOTHING_MADE} Press Retry in a few minutes; if it stays so, ask a platform admin.`,
  );
}

/** What a hook of the server wanted people to read, without codes of a terminal. */
function serverWords(detail: string): string {
  return detail
    .split('\n')
    .flatMap(line => /^remote:\s*(.*\S)/.exec(line)?.[1] ?? [])
    .join(' ')
    .replace(/[^\p{Letter}\p{Number}\p{Punctuation}\p{Symbol} ]/gu, '')
    .slice(0, 300);
}
