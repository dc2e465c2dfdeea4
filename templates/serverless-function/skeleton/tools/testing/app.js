import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const manifest = {
  name: 'lunch',
  version: '0.1.0',
  purpose: 'Picks a place for lunch.',
  owner: { contact: 'jane@example.com' },
};
const policy = {
  namespace: 'default',
  evidence: ['sbom', 'tests'],
  stages: { sandbox: ['build', 'deploy'], production: ['build', 'deploy', 'promote'] },
  stop_on_warning: ['tests-required'],
};

/**
 * For tests: a folder with a microapp.yaml and a policy.yaml, gone after the test. JSON is YAML, too.
 * @param {import('node:test').TestContext} test
 * @param {{ manifest?: object | null, text?: string, policy?: object }} [changes] manifest: undefined for none, null for an empty one
 */
export async function writeApp(test, changes = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'app-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  const left = 'manifest' in changes && changes.manifest === undefined;
  const whole = changes.manifest === null ? null : { ...manifest, ...changes.manifest };
  if (!left) {
    await writeFile(path.join(folder, 'microapp.yaml'), changes.text ?? JSON.stringify(whole));
  }
  const rules = JSON.stringify({ ...policy, ...changes.policy });
  await writeFile(path.join(folder, 'policy.yaml'), rules);
  return folder;
}
