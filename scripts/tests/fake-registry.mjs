/** A package registry on this machine that serves one small package: whole, damaged, or never to its end. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * @param {import('node:test').TestContext} test
 * @param {'whole' | 'damaged' | 'hanging' | 'broken'} behaviour of the download; broken: whole, but its program does not run
 * @returns {Promise<{ env: NodeJS.ProcessEnv, registry: string, pinned: { name: string, version: string, integrity: string }, asked: Promise<void> }>}
 *   asked: resolves with the first download
 */
export async function startRegistry(test, behaviour) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-reg-'));
  test.after(() => fs.rm(folder, { recursive: true, force: true }));
  const tarball = await packTool(folder, behaviour);
  const pinned = {
    name: 'tiny-tool',
    program: 'tool',
    version: '1.0.0',
    integrity: `sha512-${createHash('sha512')
      .update(tarball)
      .digest('base64')}`,
  };
  const { server, asked } = createServer(pinned, tarball, behaviour);
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const registry = `http://127.0.0.1:${server.address().port}/`;
  return { env: registryEnv(registry, folder), registry, pinned, asked };
}

/** npm asks this registry, and remembers nothing from one test to the next. */
export function registryEnv(registry, folder) {
  return {
    ...process.env,
    npm_config_registry: registry,
    npm_config_cache: path.join(folder, 'npm-cache'),
  };
}

async function packTool(folder, behaviour) {
  const program = behaviour === 'broken' ? 'exit 126' : 'echo 1.0.0';
  const source = path.join(folder, 'tiny-tool');
  await fs.mkdir(path.join(source, 'bin'), { recursive: true });
  await fs.writeFile(path.join(source, 'bin/tool'), `#!/bin/sh\n${program}\n`);
  await fs.writeFile(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'tiny-tool', version: '1.0.0' }),
  );
  await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: source,
  });
  return fs.readFile(path.join(folder, 'tiny-tool-1.0.0.tgz'));
}

function createServer({ name, version }, tarball, behaviour) {
  let noteAsked;
  const asked = new Promise(resolve => {
    noteAsked = resolve;
  });
  const server = http.createServer((request, response) => {
    if (request.url.endsWith('.tgz')) {
      noteAsked();
      serveTarball(response, tarball, behaviour);
      return;
    }
    const address = `http://127.0.0.1:${server.address().port}`;
    const dist = { tarball: `${address}/${name}-${version}.tgz` };
    const versions = { [version]: { name, version, dist } };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ name, 'dist-tags': { latest: version }, versions }),
    );
  });
  return { server, asked };
}

function serveTarball(response, tarball, behaviour) {
  if (behaviour === 'hanging') {
    response.writeHead(200, { 'content-length': tarball.length });
    response.write(tarball.subarray(0, 100));
    return;
  }
  const damaged = Buffer.from(tarball);
  damaged[damaged.length - 20] ^= 0xff;
  response.end(behaviour === 'damaged' ? damaged : tarball);
}
