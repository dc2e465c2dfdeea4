/** `npm start`: runs the function on this machine, and for no other. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { createHandler } from '../src/handler.js';
import { isProgram } from './is-program.js';
import { readManifest } from './read-app.js';

const root = path.resolve(import.meta.dirname, '..');

/** @param {ReturnType<typeof createHandler>} handler called as the cloud calls it */
export function createFunctionServer(handler) {
  return createServer(async (request, response) => {
    const [rawPath, rawQueryString] = request.url.split('?', 2);
    const requestContext = { http: { method: request.method } };
    const { statusCode, headers, body } = await handler({
      rawPath,
      rawQueryString,
      requestContext,
    });
    response.writeHead(statusCode, headers).end(body);
  });
}

async function readAbout() {
  const { name, version } = await readManifest();
  const settings = JSON.parse(await readFile(path.join(root, 'app-settings.json'), 'utf8'));
  return { name, version, settings };
}

if (isProgram(import.meta)) {
  const port = Number(process.env.PORT ?? 8080);
  const server = createFunctionServer(createHandler(readAbout));
  server.once('error', (error) => {
    console.log(`✖ ${error.message} Another port: PORT=8081 npm start`);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () =>
    console.log(`Open http://localhost:${port}/hello?name=Ada`),
  );
}
