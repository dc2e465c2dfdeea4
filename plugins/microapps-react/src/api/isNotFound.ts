import { ResponseError } from '@backstage/errors';

/**
 * Whether the backend says it knows no such thing, or none the caller may see.
 *
 * @public
 */
export function isNotFound(error: Error | undefined): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}
