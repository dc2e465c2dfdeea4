import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createFlags } from './flags.js';

test('every flag of app-settings.json is off to begin with', async () => {
  const file = new URL('../app-settings.json', import.meta.url);
  const { flags } = JSON.parse(await readFile(file, 'utf8'));
  assert.deepEqual(
    Object.entries(flags).filter(([, on]) => on !== false),
    [],
  );
});

test('a flag is on only when it says true', async () => {
  const flags = await createFlags({ formal: true, telemetry: 'yes' });
  assert.equal(await flags.isOn('formal'), true);
  assert.equal(await flags.isOn('telemetry'), false);
});

test('an unknown flag is off', async () => {
  const flags = await createFlags({});
  assert.equal(await flags.isOn('formal'), false);
  assert.equal(flags.isReady(), true);
});
