import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { withoutNpmLeftovers } from '../lib/environment.mjs';
import { explainFailure } from '../lib/failures.mjs';
import { requireFreeSpace } from '../lib/install.mjs';
import { withLock } from '../lib/lock.mjs';
import { createProject, runScriptOf } from './temporary-project.mjs';

test('the first set-up installs, the second does nothing, a change installs again', async t => {
  const paths = await createProject(t);
  const first = await runScriptOf(paths, 'setup');
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /Installing the packages[^]*Set up\./);

  const installedAt = (await fs.stat(paths.yarnState)).mtimeMs;
  const startedAt = Date.now();
  const second = await runScriptOf(paths, 'setup');
  assert.match(second.stdout, /^Nothing to set up: Node .+ are in place\.\n$/);
  assert.ok(Date.now() - startedAt < 2_000);
  assert.equal((await fs.stat(paths.yarnState)).mtimeMs, installedAt);

  const part = path.join(paths.root, 'parts/part/package.json');
  await fs.writeFile(part, JSON.stringify({ name: 'part', version: '1.0.0' }));
  const third = await runScriptOf(paths, 'setup');
  assert.match(third.stdout, /Installing the packages/);
});

test('packages that have gone are installed again', async t => {
  const paths = await createProject(t);
  await runScriptOf(paths, 'setup');
  await fs.rm(paths.nodeModules, { recursive: true });
  const { stdout } = await runScriptOf(paths, 'setup');
  assert.match(stdout, /Installing the packages/);
});

test('a package.json that does not match the lock file is refused', async t => {
  const paths = await createProject(t);
  const part = path.join(paths.root, 'parts/part/package.json');
  const dependencies = { 'is-odd': '^3.0.0' };
  await fs.writeFile(part, JSON.stringify({ name: 'part', dependencies }));
  const { code, stderr } = await runScriptOf(paths, 'setup');
  assert.equal(code, 1);
  assert.match(stderr, /✖ The lock file does not match/);
});

test('a machine without git is told to install it', async t => {
  const paths = await createProject(t);
  const env = { PATH: path.join(paths.root, 'nothing-here') };
  const { code, stderr } = await runScriptOf(paths, 'setup', [], env);
  assert.equal(code, 1);
  assert.match(stderr, /^✖ git is not on PATH\. Install git .+\n$/);
});

test('a second set-up at the same time is refused, a killed one is not in the way', async t => {
  const paths = await createProject(t);
  await withLock(paths.setupLock, async () => {
    const { code, stderr } = await runScriptOf(paths, 'setup');
    assert.equal(code, 1);
    assert.match(
      stderr,
      new RegExp(`Another set-up \\(process ${process.pid}\\) is at work`),
    );
  });

  const gone = 2 ** 22 + 1;
  await fs.writeFile(paths.setupLock, String(gone));
  const { code } = await runScriptOf(paths, 'setup');
  assert.equal(code, 0);
  await assert.rejects(fs.stat(paths.setupLock), { code: 'ENOENT' });
});

test('of many that want a dead lock at once, one at a time gets it', async t => {
  const paths = await createProject(t);
  await fs.writeFile(paths.setupLock, String(2 ** 22 + 1));
  const code = `
    import { withLock } from './scripts/lib/lock.mjs';
    import fs from 'node:fs/promises';
    await withLock(${JSON.stringify(paths.setupLock)}, async () => {
      const file = await fs.open('inside', 'wx');
      await new Promise(resolve => setTimeout(resolve, 300));
      await file.close();
      await fs.rm('inside');
    }).catch(error => {
      if (error.name !== 'Problem') throw error;
      process.exitCode = 3;
    });`;
  await fs.writeFile(
    path.join(paths.root, 'scripts/contend.mjs'),
    code.replace('./scripts/', './'),
  );
  const runs = await Promise.all(
    Array.from({ length: 8 }, () => runScriptOf(paths, 'contend')),
  );
  assert.deepEqual(
    runs.filter(({ code: exit }) => exit !== 0 && exit !== 3),
    [],
  );
  assert.ok(runs.some(({ code: exit }) => exit === 0));
});

test('a disk with too little room is noticed before anything is fetched', async () => {
  await assert.rejects(requireFreeSpace('/', 1.2 * 1024 ** 3), {
    message: /nearly full: 1\.2 GB free, the packages need about 3 GB/,
  });
  await requireFreeSpace('/', 3.1 * 1024 ** 3);
});

test('the usual troubles of an installation are named', () => {
  const sentences = {
    'Error: write ENOSPC: no space left on device': /The disk is full/,
    'RequestError: getaddrinfo ENOTFOUND registry.example': /does not answer/,
    'YN0018: checksum mismatch': /arrived damaged/,
    'npm error code E404': /refuses it or does not have it/,
    'EACCES: permission denied, mkdir': /permission denied/,
    'something never seen': /The packages failed/,
  };
  for (const [output, sentence] of Object.entries(sentences)) {
    const { message, todo } = explainFailure('The packages', output, 'mirror');
    assert.match(message, sentence);
    assert.ok(todo.length > 10);
  }
});

test('what npm sets for its own script does not reach yarn, what the person set does', () => {
  const env = withoutNpmLeftovers({
    PATH: '/bin',
    NODE_OPTIONS: '--max-old-space-size=4096',
    npm_config_cache: '/cache',
    npm_config_prefix: '/prefix',
    npm_config_loglevel: 'silent',
    npm_lifecycle_event: 'start',
    npm_package_json: '/package.json',
    npm_execpath: '/npm-cli.js',
    INIT_CWD: '/',
    NODE: '/old/node',
  });
  assert.deepEqual(Object.keys(env), [
    'PATH',
    'NODE_OPTIONS',
    'npm_config_cache',
  ]);
});
