import { CustomErrorBase } from '@backstage/errors';

/** Refused before it was read to its end; answered with status 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}
