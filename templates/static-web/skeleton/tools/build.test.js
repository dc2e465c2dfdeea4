import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import { buildPage } from './build.js';
import { writeApp } from './testing/app.js';

const manifest = {
  name: 'lunch',
  version: '0.1.0',
  purpose: '</script><b>',
  contact: 'a@example.com',
};
const settings = { flags: { telemetry: false }, telemetryUrl: '' };

test('the built page', async (t) => {
  let target;
  before(async () => {
    target = path.join(await writeApp(t), 'dist');
    await buildPage(manifest, settings, target);
  });
  const read = (name) => readFile(path.join(target, name), 'utf8');

  await t.test('has everything the browser asks for', async () => {
    const names = await readdir(target);
    for (const name of ['index.html', 'style.css', 'main.js', 'app.json', 'health.json']) {
      assert.ok(names.includes(name), `${name} is missing`);
    }
  });
  await t.test('leaves telemetry out of what is loaded at first', async () => {
    const main = await read('main.js');
    assert.ok(main.length < 80_000, `main.js has ${main.length} characters`);
    assert.doesNotMatch(main, /resourceMetrics|MeterProvider/);
    assert.match(main, /import\("\.\/telemetry-[^"]+\.js"\)/);
  });
  await t.test('carries texts of the manifest as data, and never in the page itself', async () => {
    assert.equal(JSON.parse(await read('app.json')).purpose, manifest.purpose);
    assert.doesNotMatch(await read('index.html'), /<b>/);
  });
  await t.test('says that it is well', async () => {
    const health = JSON.parse(await read('health.json'));
    assert.deepEqual(health, { status: 'ok', name: 'lunch', version: '0.1.0' });
  });
});
