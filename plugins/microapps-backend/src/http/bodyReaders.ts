import express, { type RequestHandler } from 'express';

const KILOBYTE = 1024;

interface BodyLimit {
  path: RegExp;
  limitBytes: number;
  /** Bytes as sent, for parsers of our own; JSON otherwise. */
  raw?: boolean;
}

/**
 * Bodies too large to be held by anybody but their own reader. Matches below
 * any base path: the OpenAPI validator sees the whole path. Routes match any
 * letter case and a slash at the end, so these do too.
 */
export const selfReadPaths = /\/apps\/[^/]+\/[^/]+\/evidence\/sbom\/?$/i;

/** First match counts. Nothing is parsed before its size is known to be fine. */
const bodyLimits: BodyLimit[] = [
  {
    path: /^\/manifests\/(validate|[^/]+\/[^/]+)\/?$/i,
    // The parser takes 64 KB and refuses more in better words; as a JSON string it is longer.
    limitBytes: 160 * KILOBYTE,
    raw: true,
  },
  { path: /^\/costs\/?$/i, limitBytes: 4 * KILOBYTE * KILOBYTE },
  { path: /^\/policies\/evaluate\/?$/i, limitBytes: 256 * KILOBYTE },
  { path: /^/, limitBytes: 100 * KILOBYTE },
];

/** Reads bodies of limited size; 413 as soon as one is known to be too large. */
export function createBodyReader(): RequestHandler {
  const readers = bodyLimits.map(({ path, limitBytes, raw }) => ({
    path,
    read: raw
      ? express.raw({ type: () => true, limit: limitBytes })
      : express.json({ limit: limitBytes }),
  }));
  return (req, res, next) => {
    const reader = readers.find(({ path }) => path.test(req.path));
    if (!reader || selfReadPaths.test(req.path)) {
      next();
      return;
    }
    reader.read(req, res, (error?: unknown) => {
      if (error) {
        // The rest of a body that nobody reads must not hold the connection.
        res.set('Connection', 'close');
      }
      next(error);
    });
  };
}
