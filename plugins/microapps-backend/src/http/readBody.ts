import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { PayloadTooLargeError } from './PayloadTooLargeError';

export interface BodyRules {
  limitBytes: number;
  /** What was sent, for people, e.g. `The SBOM`. */
  subject: string;
  /** What to do when it is too large. */
  advice: string;
}

/**
 * The bytes of a request, inflated where they came with `Content-Encoding:
 * gzip`. Answers at the limit and not at the end of what is sent, unlike
 * `express.raw`, which reads on before it refuses.
 *
 * @throws PayloadTooLargeError beyond the limit, as sent or inflated;
 *   InputError for other encodings, broken gzip and a body that ends early.
 */
export async function readBody(
  request: IncomingMessage,
  rules: BodyRules,
): Promise<Buffer> {
  if (request.readableEnded) {
    throw new InputError(`${rules.subject} did not arrive. Send it again.`);
  }
  if (Number(request.headers['content-length']) > rules.limitBytes) {
    throw tooLarge(rules);
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  switch (encoding.toLocaleLowerCase('en-US')) {
    case 'identity':
      return collect(request, request, rules);
    case 'gzip':
      return collect(request, request.pipe(createGunzip()), rules);
    default:
      throw new InputError(
        `${rules.subject} is sent with Content-Encoding "${encoding.slice(
          0,
          40,
        )}". Send it as it is, or with gzip.`,
      );
  }
}

function collect(
  request: IncomingMessage,
  stream: Readable,
  rules: BodyRules,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const fail = (error: Error) => {
      request.unpipe();
      stream.removeAllListeners('data');
      if (stream !== request) {
        stream.destroy();
      }
      // The rest is dropped as it comes, while the answer is on its way.
      request.resume();
      reject(error);
    };
    const broken = () =>
      fail(
        new InputError(
          `${rules.subject} did not arrive whole, or its gzip is broken. Send it again.`,
        ),
      );
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > rules.limitBytes) {
        fail(tooLarge(rules));
      } else {
        chunks.push(chunk);
      }
    });
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.on('error', broken);
    request.on('aborted', broken);
  });
}

function tooLarge({ subject, limitBytes, advice }: BodyRules): Error {
  const size =
    limitBytes < 1024 * 1024
      ? `${Math.floor(limitBytes / 1024)} KB`
      : `${Math.floor(limitBytes / 1024 / 1024)} MB`;
  return new PayloadTooLargeError(
    `${subject} is larger than ${size}, so it was not read. ${advice}`,
  );
}
