import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManifest, readPolicy } from './read-app.js';
import { writeApp } from './testing/app.js';

test('the manifest is read with what the tools need', async (t) => {
  const folder = await writeApp(t, {
    manifest: { tier: 'sandbox', security: { min_code_coverage: 0.9 } },
  });
  assert.deepEqual(await readManifest(folder), {
    name: 'lunch',
    version: '0.1.0',
    purpose: 'Picks a place for lunch.',
    contact: 'jane@example.com',
    tier: 'sandbox',
    minCoverage: 0.9,
  });
});

for (const name of ['../up', 'Lunch', 'a b', '$(id)', '', 'a'.repeat(64), 7]) {
  test(`the name ${JSON.stringify(name)} is refused`, async (t) => {
    const folder = await writeApp(t, { manifest: { name } });
    await assert.rejects(readManifest(folder), /lower-case letters/);
  });
}

test('a missing, an empty and an endless file are refused with a word', async (t) => {
  await assert.rejects(readManifest(await writeApp(t, { manifest: undefined })), /missing/);
  await assert.rejects(readManifest(await writeApp(t, { manifest: null })), /empty/);
  const nine = (name) => `[${Array(9).fill(`*${name}`).join(', ')}]`;
  const bomb = `a: &a [x]\nb: &b ${nine('a')}\nc: &c ${nine('b')}\nd: ${nine('c')}\n`;
  await assert.rejects(readManifest(await writeApp(t, { text: bomb })), /alias/);
});

test('the policy has a namespace; what it leaves out is nothing', async (t) => {
  const nothing = { evidence: undefined, stages: undefined, stop_on_warning: undefined };
  const folder = await writeApp(t, { policy: { namespace: 'team-a', ...nothing } });
  const policy = await readPolicy(folder);
  assert.equal(policy.namespace, 'team-a');
  assert.deepEqual([policy.evidence, policy.stages, policy.stopOnWarning], [[], {}, []]);
  const wrong = await writeApp(t, { policy: { namespace: '../x' } });
  await assert.rejects(readPolicy(wrong), /namespace/);
});

test('this repository can be read', async () => {
  const manifest = await readManifest();
  const policy = await readPolicy();
  assert.match(manifest.name, /^[a-z0-9-]+$/);
  assert.deepEqual(Object.keys(policy.stages), ['sandbox', 'controlled', 'production']);
});
