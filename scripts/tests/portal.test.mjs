import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { startGroup } from '../lib/commands.mjs';
import { findRunning, noteRunning, waitUntilReady } from '../lib/portal.mjs';
import { findFreePort, portIsTaken } from '../lib/ports.mjs';
import { createProject, runScriptOf } from './temporary-project.mjs';

async function listen(t, port, answer = (_, response) => response.end()) {
  const server = http.createServer(answer);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return server.address().port;
}

test('a port is taken while somebody listens on it', async t => {
  const port = await findFreePort();
  assert.equal(await portIsTaken(port), false);
  await listen(t, port);
  assert.equal(await portIsTaken(port), true);
});

test('start says in one sentence which port is in use, before any set-up', async t => {
  const paths = await createProject(t);
  if (!(await portIsTaken(3000))) await listen(t, 3000);
  const { code, stdout, stderr } = await runScriptOf(paths, 'start');
  assert.equal(code, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^✖ Port 3000 is in use by another program\. .+\n$/);
});

test('reset empties the portal, and refuses while it runs', async t => {
  const paths = await createProject(t);
  const database = path.join(paths.databases, 'catalog.sqlite');
  await fs.mkdir(paths.databases, { recursive: true });
  await fs.writeFile(database, 'rows');
  const ports = { app: await findFreePort(), backend: await findFreePort() };
  const forget = await noteRunning(paths, { pid: process.pid, ports });

  const refused = await runScriptOf(paths, 'reset');
  assert.equal(refused.code, 1);
  assert.match(
    refused.stderr,
    /The portal is running \(process \d+\)\. Stop it/,
  );
  assert.equal(await fs.readFile(database, 'utf8'), 'rows');

  await forget();
  if (await portIsTaken(7007)) {
    // Somebody's real portal: this machine cannot show the second half.
    const { stderr } = await runScriptOf(paths, 'reset');
    assert.match(stderr, /answers on port 7007/);
    return;
  }
  const { code } = await runScriptOf(paths, 'reset');
  assert.equal(code, 0);
  await assert.rejects(fs.stat(paths.portal), { code: 'ENOENT' });
});

test('a portal whose process has gone does not count as running', async t => {
  const paths = await createProject(t);
  await fs.mkdir(paths.portal);
  const note = {
    pid: 2 ** 22 + 1,
    group: 2 ** 22 + 2,
    ports: {},
    startedAt: 0,
  };
  await fs.writeFile(paths.running, JSON.stringify(note));
  assert.equal(await findRunning(paths), undefined);
});

test('token prints the token and nothing else', async t => {
  const paths = await createProject(t);
  const port = await listen(t, 0, (request, response) => {
    const person = request.headers['x-demo-person'];
    response.end(
      JSON.stringify({ backstageIdentity: { token: `token-of-${person}` } }),
    );
  });
  const env = { MICROAPPS_BACKEND_PORT: String(port) };
  const { code, stdout, stderr } = await runScriptOf(
    paths,
    'token',
    ['creator'],
    env,
  );
  assert.deepEqual([code, stdout, stderr], [0, 'token-of-creator\n', '']);
});

test('token explains an unknown person, a portal that is down, and a refusal', async t => {
  const paths = await createProject(t);
  const refusing = await listen(t, 0, (_, response) => {
    response.statusCode = 403;
    response.end('{"error":{"message":"In development only.; caused by X"}}');
  });
  const closed = await findFreePort();
  const ask = (person, port) =>
    runScriptOf(paths, 'token', [person], {
      MICROAPPS_BACKEND_PORT: String(port),
    });

  const unknown = await ask('nobody', refusing);
  assert.equal(unknown.code, 2);
  assert.match(unknown.stderr, /Nobody called "nobody".+creator, team-lead/);
  const down = await ask('creator', closed);
  assert.equal(down.code, 1);
  assert.match(down.stderr, /does not answer on port \d+\. Start it with npm/);
  const refused = await ask('creator', refusing);
  assert.equal(refused.code, 1);
  assert.equal(
    refused.stderr,
    '✖ No token for creator: In development only.\n',
  );
  assert.equal(unknown.stdout + down.stdout + refused.stdout, '');
});

test('a portal that breaks while starting is noticed with its last words', async t => {
  const { root } = await createProject(t);
  const logFile = path.join(root, 'log');
  // As the development server does: it stays when its backend has gone.
  const script = 'echo "Error: no policy"; echo "Node.js v24.0.0"; sleep 60';
  const group = startGroup('sh', ['-c', script], { cwd: root, logFile });
  t.after(() => group.stop());
  const url = `http://127.0.0.1:${await findFreePort()}/`;
  await assert.rejects(waitUntilReady({ ...group, logFile }, [{ url }]), {
    message: 'The portal could not start.',
    details: /Error: no policy/,
  });
});

test('stopping a portal ends its grandchildren too', async t => {
  const { root } = await createProject(t);
  const logFile = path.join(root, 'log');
  const script = 'sh -c "echo grandchild; sleep 60" & wait';
  const group = startGroup('sh', ['-c', script], { cwd: root, logFile });
  while (!(await fs.readFile(logFile, 'utf8')).includes('grandchild')) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  await group.stop();
  assert.throws(() => process.kill(-group.pid, 0), { code: 'ESRCH' });
});
