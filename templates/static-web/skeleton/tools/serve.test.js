import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { createPageServer } from './serve.js';
import { writeApp } from './testing/app.js';

async function serve(t) {
  const folder = path.join(await writeApp(t), 'dist');
  await mkdir(folder);
  await writeFile(path.join(folder, 'index.html'), '<h1>Lunch</h1>');
  const server = createPageServer(folder);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return server.address().port;
}

/** As it is: fetch would tidy the path up before it asks. */
async function ask(port, address) {
  const [response] = await once(
    request({ port, host: '127.0.0.1', path: address }).end(),
    'response',
  );
  let body = '';
  for await (const part of response) body += part;
  return { status: response.statusCode, headers: response.headers, body };
}

test('the page is served with headers that keep foreign scripts out', async (t) => {
  const { status, headers, body } = await ask(await serve(t), '/?x=1');
  assert.deepEqual([status, body], [200, '<h1>Lunch</h1>']);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(headers['content-security-policy'], /default-src 'self'/);
});

for (const address of [
  '/../microapp.yaml',
  '/%2e%2e/microapp.yaml',
  '/%2e%2e%2fmicroapp.yaml',
  '/..%5cx',
  '/%',
  '/a%00b',
  '/none.html',
]) {
  test(`${address} leads nowhere`, async (t) => {
    assert.equal((await ask(await serve(t), address)).status, 404);
  });
}
