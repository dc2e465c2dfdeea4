import type { Request } from 'express';

/**
 * The manifest in a request: the bytes as sent. The generated client sends
 * text as one JSON string, which is taken out of its quotes.
 */
export function manifestBody(
  request: Pick<Request, 'body' | 'is'>,
): Uint8Array {
  const { body } = request;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  if (!request.is('application/json') || bytes.at(0) !== 0x22) {
    return bytes;
  }
  try {
    const text: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof text === 'string' ? Buffer.from(text, 'utf8') : bytes;
  } catch {
    return bytes;
  }
}
