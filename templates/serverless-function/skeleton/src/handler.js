import { readFile } from 'node:fs/promises';
import { createApp } from './app.js';

/**
 * What the cloud calls: an AWS Lambda handler for function addresses (payload format 2.0).
 * @param {() => Promise<Parameters<typeof createApp>[0]>} readAbout
 */
export function createHandler(readAbout) {
  let starting;
  return async ({ rawPath, rawQueryString = '', requestContext }) => {
    starting ??= readAbout().then((about) => createApp(about));
    const app = await starting.catch((error) => {
      // The next request tries again.
      starting = undefined;
      throw error;
    });
    const query = new URLSearchParams(rawQueryString);
    const { status, body } = await app({
      method: requestContext.http.method,
      path: rawPath,
      query,
    });
    return {
      statusCode: status,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
      body: JSON.stringify(body),
    };
  };
}

/** The build puts app.json beside this file. */
export const handler = createHandler(async () =>
  JSON.parse(await readFile(new URL('app.json', import.meta.url), 'utf8')),
);
