import {
  ConflictError,
  InputError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

/**
 * The words of whoever refused, without the status line around them; and that
 * nothing is lost where nobody answered.
 *
 * @param doing what was tried, e.g. `The portal did not register lunch-picker`
 */
export function refusalOf(error: unknown, doing: string): Error {
  const { status, words } = readRefusal(error);
  switch (status) {
    case 400:
      return new InputError(`${doing}: ${words}`);
    case 403:
      return new NotAllowedError(`${doing}: ${words}`);
    case 404:
      return new NotFoundError(`${doing}: ${words}`);
    case 409:
      return new ConflictError(`${doing}: ${words}`);
    default:
      return new ServiceUnavailableError(
        // Without its cause, which would be read out and tells of the machine only.
        `${doing}: it does not answer just now. Nothing is lost: try again in a minute, and ask a platform admin if it stays so.`,
      );
  }
}

/** The answer of a plugin that refused; `ResponseError` carries it so. */
function readRefusal(error: unknown): { status?: number; words?: string } {
  if (!isError(error) || error.name !== 'ResponseError') {
    return {};
  }
  const { statusCode, body } = error as {
    statusCode?: unknown;
    body?: unknown;
  };
  const words = (body as { error?: { message?: unknown } })?.error?.message;
  return {
    ...(typeof statusCode === 'number' && { status: statusCode }),
    words: typeof words === 'string' ? words : error.message,
  };
}
