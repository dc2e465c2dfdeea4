import { addAbortSignal, type Readable } from 'node:stream';
import type {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';

const TIMEOUT_MS = 30_000;

/**
 * Reads a small file through the portal's URL reader, and stops one byte
 * after the limit: more than `maxBytes` bytes means that there was more. A
 * host that sends without end costs neither memory nor, beyond half a minute,
 * time.
 *
 * @public
 * @throws whatever the reader throws, `NotFoundError` and `NotModifiedError`
 *   among it.
 */
export async function readUrlAtMost(
  reader: UrlReaderService,
  url: string,
  options: { maxBytes: number; etag?: string },
): Promise<{ content: Buffer; etag?: string }> {
  const finished = new AbortController();
  const signal = AbortSignal.any([
    finished.signal,
    AbortSignal.timeout(TIMEOUT_MS),
  ]);
  try {
    const response = await reader.readUrl(url, { etag: options.etag, signal });
    const content = await firstBytes(response, options.maxBytes + 1, signal);
    return { content, etag: response.etag };
  } finally {
    finished.abort();
  }
}

async function firstBytes(
  response: UrlReaderServiceReadUrlResponse,
  count: number,
  signal: AbortSignal,
): Promise<Buffer> {
  if (!response.stream) {
    return (await response.buffer()).subarray(0, count);
  }
  const stream: Readable = addAbortSignal(signal, response.stream());
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length >= count) {
      break;
    }
  }
  return Buffer.concat(chunks).subarray(0, count);
}
