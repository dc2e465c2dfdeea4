/** `npm start`: shows the built page on this machine, and on no other. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isProgram } from './is-program.js';

const root = path.resolve(import.meta.dirname, '..');
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** @param {string} folder what is served, and nothing beside it */
export function createPageServer(folder) {
  return createServer(async (request, response) => {
    const file = fileFor(folder, request.url);
    const found = file && (await stat(file).catch(() => undefined));
    if (!found?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
      return;
    }
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'self'; img-src 'self' data:",
      'x-content-type-options': 'nosniff',
    });
    await pipeline(createReadStream(file), response).catch(() => response.destroy());
  });
}

function fileFor(folder, address) {
  const { pathname } = new URL(address, 'http://localhost');
  try {
    const name = decodeURIComponent(pathname);
    const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
    return file.startsWith(folder + path.sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

if (isProgram(import.meta)) {
  const port = Number(process.env.PORT ?? 8080);
  const server = createPageServer(path.join(root, 'dist'));
  server.once('error', (error) => {
    console.log(`✖ ${error.message} Another port: PORT=8081 npm start`);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () => console.log(`Open http://localhost:${port}`));
}
