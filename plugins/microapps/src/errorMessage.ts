import { ResponseError } from '@backstage/errors';

/** What the backend said, rather than that it answered with a number. */
export function errorMessage(error: Error): string {
  return error instanceof ResponseError
    ? error.body.error.message
    : error.message;
}

/** The HTTP status of a refusal; undefined where no answer came. */
export function statusOf(error: Error): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}
