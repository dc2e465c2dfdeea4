import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { projectPaths } from '../lib/paths.mjs';
import { checkTemplate } from '../lib/templates/check-templates.mjs';
import { listCombinations, templates } from '../lib/templates/combinations.mjs';
import { createRenderer } from '../lib/templates/render.mjs';
import { compareSharedFiles } from '../lib/templates/shared-files.mjs';

const { root } = projectPaths();
const missing = { missing: 'not here' };
const tools = {
  actionlint: missing,
  gitleaks: missing,
  checkov: missing,
  'check-jsonschema': missing,
};

/** A copy of the templates with one mistake in it. */
async function copyTemplates(t, { file, from, to }) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'microapps-copy-'));
  t.after(() => fs.rm(folder, { recursive: true, force: true }));
  await fs.cp(path.join(root, 'templates'), path.join(folder, 'templates'), {
    recursive: true,
  });
  const broken = path.join(folder, 'templates/static-web/skeleton', file);
  const text = await fs.readFile(broken, 'utf8');
  assert.ok(text.includes(from), `${file} has no "${from}"`);
  await fs.writeFile(broken, text.replace(from, to));
  return folder;
}

async function check(copy) {
  const render = createRenderer(root, path.join(copy, 'templates'));
  const context = { root, env: process.env, print: () => {} };
  const folder = path.join(copy, 'made');
  return checkTemplate('static-web', { context, render, tools, folder });
}

for (const [what, mistake, words] of [
  [
    'a value in a file that is run',
    {
      file: 'infra/main.tf',
      from: 'aws_s3_bucket" "pages"',
      to: 'aws_s3_bucket" "${{ values.name }}"',
    },
    /main\.tf holds name/,
  ],
  [
    'a value in the workflow',
    {
      file: '.github/workflows/check.yml',
      from: '{% raw %}',
      to: '${{ values.title }}{% raw %}',
    },
    /check\.yml holds title/,
  ],
  [
    'an action that can change',
    {
      file: '.github/workflows/check.yml',
      from: 'actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0',
      to: 'actions/checkout@v6',
    },
    /uses: actions\/checkout@v6/,
  ],
  [
    'an address in the lock file',
    {
      file: 'package-lock.json',
      from: '"integrity"',
      to: '"resolved": "https://packages.example.com/x.tgz", "integrity"',
    },
    /name a registry/,
  ],
  [
    'a lock file of another version',
    { file: 'package.json', from: '"0.1.0"', to: '"0.2.0"' },
    /The lock file is for/,
  ],
]) {
  test(`the suite notices ${what}`, async t => {
    const { failed } = await check(await copyTemplates(t, mistake));
    assert.equal(failed.length, 1);
    assert.match(failed[0].message, words);
  });
}

test('the suite notices a shared file that is not shared any more', async t => {
  const mistake = { file: 'tools/portal.js', from: '30_000', to: '60_000' };
  const copy = await copyTemplates(t, mistake);
  const { failed } = await compareSharedFiles(copy, templates);
  assert.match(failed[0].message, /tools\/portal\.js/);
  const { passed } = await compareSharedFiles(root, templates);
  assert.equal(passed, 1);
});

test('what a missing tool would have checked is skipped by name', async t => {
  const unchanged = { file: 'NOTICE', from: 'Copyright', to: 'Copyright' };
  const { failed, skipped } = await check(await copyTemplates(t, unchanged));
  assert.deepEqual(failed, []);
  assert.deepEqual(
    skipped.map(({ name, reason }) => `${name}: ${reason}`),
    [
      'static-web: checkov: not here',
      "static-web: Renovate's schema: not here",
      "static-web: GitHub's schema: not here",
    ],
  );
});

test('each template is tried with and without a portal, and in every tier', () => {
  for (const { name } of templates) {
    const own = listCombinations().filter(({ template }) => template === name);
    const tiers = new Set(own.map(({ manifest }) => manifest.tier));
    const portals = new Set(own.map(({ values }) => 'portalUrl' in values));
    assert.deepEqual([tiers.size, portals.size], [4, 2]);
    assert.equal(new Set(own.map(({ label }) => label)).size, own.length);
  }
});
