import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '@backstage/errors';
import { sbomTooLarge } from './readCycloneDx';
import { sbomLimits } from './sbomLimits';

/**
 * The bytes of an uploaded SBOM, inflated where it came with `Content-Encoding:
 * gzip`. Stops at the limit and not at the end of what is sent.
 *
 * @throws PayloadTooLargeError beyond 10 MB, as sent or inflated; InputError
 *   for other encodings and broken gzip.
 */
export async function readSbomBody(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers['content-length']) > sbomLimits.maxBytes) {
    throw sbomTooLarge();
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  switch (encoding.toLocaleLowerCase('en-US')) {
    case 'identity':
      return collect(request, request);
    case 'gzip':
      return collect(request, request.pipe(createGunzip()));
    default:
      throw new InputError(
        `The SBOM is sent with Content-Encoding "${encoding.slice(
          0,
          40,
        )}". Send it as it is, or with gzip.`,
      );
  }
}

function collect(request: IncomingMessage, stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const fail = (error: Error) => {
      request.unpipe();
      stream.removeAllListeners('data');
      if (stream !== request) {
        stream.destroy();
      }
      // Node drops the rest while the answer is already on its way.
      request.resume();
      reject(error);
    };
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > sbomLimits.maxBytes) {
        fail(sbomTooLarge());
      } else {
        chunks.push(chunk);
      }
    });
    stream.once('end', () => resolve(Buffer.concat(chunks)));
    stream.once('error', () =>
      fail(
        new InputError(
          'The SBOM did not arrive whole, or its gzip is broken. Send it again.',
        ),
      ),
    );
    request.once('aborted', () =>
      fail(new InputError('The SBOM did not arrive whole. Send it again.')),
    );
  });
}
