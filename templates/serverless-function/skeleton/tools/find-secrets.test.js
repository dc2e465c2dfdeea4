import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fetchGitleaks, gitleaksRuns, isThere } from './find-secrets.js';
import { writeApp } from './testing/app.js';

test('the pipeline reads the history and the files, a commit only what it adds', () => {
  const first = (words) => gitleaksRuns(words).map(([command]) => command);
  assert.deepEqual(first(['--required']), ['git', 'dir']);
  assert.deepEqual(first([]), ['dir']);
  assert.deepEqual(gitleaksRuns(['--staged'])[0].slice(0, 3), ['git', '--pre-commit', '--staged']);
});

test('what is found is never printed in full', () => {
  for (const run of [...gitleaksRuns(['--required']), ...gitleaksRuns(['--staged'])]) {
    assert.ok(run.includes('--redact'));
  }
});

test('a program that is not installed is not there', () => {
  assert.equal(isThere('no-such-program-here'), false);
});

test('a download that is not the pinned one is refused before it runs', async (t) => {
  const folder = path.join(await writeApp(t), 'cache');
  const archive = { name: 'x.tar.gz', sha256: '0'.repeat(64) };
  const download = async () => new Response('something else');
  await assert.rejects(fetchGitleaks(folder, archive, download), /Nothing was run/);
  assert.equal(existsSync(folder), false);
  const missing = async () => new Response('', { status: 404 });
  await assert.rejects(fetchGitleaks(folder, archive, missing), /status 404/);
});

test('the pinned one is unpacked once', async (t) => {
  const folder = await writeApp(t);
  await writeFile(path.join(folder, 'gitleaks'), '#!/bin/sh\n');
  spawnSync('tar', ['-czf', 'made.tar.gz', 'gitleaks'], { cwd: folder });
  const bytes = await readFile(path.join(folder, 'made.tar.gz'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const cache = path.join(folder, 'cache');
  const download = async () => new Response(bytes);
  const program = await fetchGitleaks(cache, { name: 'a.tar.gz', sha256 }, download);
  assert.equal(await readFile(program, 'utf8'), '#!/bin/sh\n');
  const again = () => assert.fail('It was fetched twice.');
  assert.equal(await fetchGitleaks(cache, { name: 'a.tar.gz', sha256 }, again), program);
});
