import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { nodeFits, nodePackageFor } from '../lib/platform.mjs';
import { Problem } from '../lib/problem.mjs';
import { ensureToolchain, fetchPackage } from '../lib/toolchain.mjs';
import { registryEnv, startRegistry } from './fake-registry.mjs';
import { createProject } from './temporary-project.mjs';

const run = promisify(execFile);

test('Node fits from 22.22.2 and 24.15 on, and no other line or pre-release', () => {
  const fitting = ['22.22.2', '22.23.0', '24.15.0', '24.21.0'];
  const others = ['20.20.2', '22.22.1', '23.11.0', '24.14.9', '25.0.0'];
  assert.deepEqual(fitting.map(nodeFits), [true, true, true, true]);
  assert.deepEqual(
    others.map(nodeFits),
    others.map(() => false),
  );
  assert.equal(nodeFits('24.15.0-rc.1'), false);
});

test('a platform without a ready-made Node is refused in words', () => {
  const version = '20.0.0';
  const refusal = machine => {
    try {
      return nodePackageFor({ musl: false, version, ...machine });
    } catch (error) {
      assert.ok(error instanceof Problem);
      return `${error.message} ${error.todo}`;
    }
  };
  assert.match(refusal({ platform: 'win32', arch: 'x64' }), /WSL 2/);
  assert.match(refusal({ platform: 'sunos', arch: 'x64' }), /Install Node 24/);
  assert.match(
    refusal({ platform: 'linux', arch: 'x64', musl: true }),
    /\(musl\).*Install Node 24/,
  );
});

test('a package is unpacked with its programs ready to run', async t => {
  const { toolchain } = await createProject(t);
  const { pinned, ...registry } = await startRegistry(t, 'whole');
  await fetchPackage(toolchain, pinned, registry);
  const { stdout } = await run(
    path.join(toolchain, 'tiny-tool-1.0.0/bin/tool'),
  );
  assert.equal(stdout, '1.0.0\n');
});

test('a damaged download is refused and leaves nothing behind', async t => {
  const { toolchain } = await createProject(t);
  const { pinned, ...registry } = await startRegistry(t, 'damaged');
  const before = await fs.readdir(toolchain);
  await assert.rejects(fetchPackage(toolchain, pinned, registry), {
    message: /tiny-tool 1\.0\.0 arrived damaged/,
  });
  assert.deepEqual(await fs.readdir(toolchain), before);
});

test('a program that does not run is not put in place', async t => {
  const { toolchain } = await createProject(t);
  const { pinned, ...registry } = await startRegistry(t, 'broken');
  const before = await fs.readdir(toolchain);
  await assert.rejects(fetchPackage(toolchain, pinned, registry), {
    message: 'The fetched tool does not run on this machine.',
  });
  assert.deepEqual(await fs.readdir(toolchain), before);
});

test('a whole package with other content than the pinned one is refused', async t => {
  const { toolchain } = await createProject(t);
  const { pinned, ...registry } = await startRegistry(t, 'whole');
  const other = { ...pinned, integrity: `sha512-${'A'.repeat(86)}==` };
  await assert.rejects(fetchPackage(toolchain, other, registry), {
    message: /not the one we pinned/,
  });
});

test('without network, the sentence names the registry', async t => {
  const { root, toolchain } = await createProject(t);
  const registry = 'http://127.0.0.1:9/';
  const pinned = { name: 'tiny-tool', version: '1.0.0', integrity: 'sha512-x' };
  const env = registryEnv(registry, root);
  await assert.rejects(fetchPackage(toolchain, pinned, { env, registry }), {
    message: /registry \(http:\/\/127\.0\.0\.1:9\/\) does not answer/,
  });
});

test('a download that was killed is forgotten by the next set-up', async t => {
  const paths = await createProject(t);
  const { env, registry, pinned, asked } = await startRegistry(t, 'hanging');
  const code = `
    import { fetchPackage } from './scripts/lib/toolchain.mjs';
    await fetchPackage(${JSON.stringify(paths.toolchain)},
      ${JSON.stringify(pinned)}, { env: process.env, registry: '' });`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', code],
    { cwd: paths.root, env, stdio: 'ignore', detached: true },
  );
  await asked;
  process.kill(-child.pid, 'SIGKILL');
  await new Promise(resolve => child.once('exit', resolve));
  const unfinished = name => name.startsWith('unfinished-');
  assert.ok((await fs.readdir(paths.toolchain)).some(unfinished));

  await ensureToolchain(paths, { env, registry });
  assert.ok(!(await fs.readdir(paths.toolchain)).some(unfinished));
});
