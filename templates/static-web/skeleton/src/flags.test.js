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
  const flags = await createFlags({ tips: true, telemetry: 'yes' });
  assert.equal(flags.isOn('tips'), true);
  assert.equal(flags.isOn('telemetry'), false);
});

test('an unknown flag is off', async () => {
  const flags = await createFlags({});
  assert.equal(flags.isOn('tips'), false);
});
