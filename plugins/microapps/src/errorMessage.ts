import { ResponseError } from '@backstage/errors';

/**
 * What the backend said, rather than that it answered with a number, and
 * without the causes it adds for those who read logs.
 */
export function errorMessage(error: Error): string {
  const message =
    error instanceof ResponseError ? error.body.error.message : error.message;
  return message.split('; caused by ')[0];
}

/** The HTTP status of a refusal; undefined where no answer came. */
export function statusOf(error: Error): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}
