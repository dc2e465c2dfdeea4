import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startCollector } from '../tools/testing/collector.js';
import { createDocument } from '../tools/testing/document.js';
import { start } from './start.js';

const app = {
  name: 'lunch',
  version: '0.1.0',
  purpose: 'Picks a place.',
  contact: 'a@example.com',
};

async function open(settings, loadTelemetry = () => import('./telemetry.js')) {
  const document = createDocument();
  const fetchJson = async (address) => {
    assert.equal(address, 'app.json');
    return { ...app, settings };
  };
  await start(document, { fetchJson, now: new Date(2026, 0, 15, 9), loadTelemetry });
  return document;
}

function refuseTelemetry() {
  throw new Error('Telemetry was loaded.');
}

test('with all flags off the page is shown and no telemetry is loaded', async () => {
  const document = await open({ flags: { telemetry: false, tips: false } }, refuseTelemetry);
  assert.equal(document.text('purpose'), 'Picks a place.');
  assert.equal(document.getElementById('tips').hidden, true);
});

test('telemetry without an address is not loaded either', async () => {
  await open({ flags: { telemetry: true }, telemetryUrl: '' }, refuseTelemetry);
});

test('with the flag on, the visit is sent', async (t) => {
  const collector = await startCollector(t);
  await open({ flags: { telemetry: true }, telemetryUrl: collector.url });
  assert.equal(collector.received.length, 1);
});

test('an address for telemetry that does not answer changes nothing for the visitor', async () => {
  const settings = { flags: { telemetry: true }, telemetryUrl: 'http://127.0.0.1:9/' };
  assert.equal((await open(settings)).text('purpose'), 'Picks a place.');
});

test('what cannot be loaded is said, and nothing else is shown', async () => {
  const document = createDocument();
  const fetchJson = async () => {
    throw new TypeError('offline');
  };
  await start(document, { fetchJson, now: new Date(), loadTelemetry: refuseTelemetry });
  assert.match(document.text('greeting'), /Try again/);
  assert.equal(document.text('purpose'), '');
});

test('the flag "tips" shows the tips', async () => {
  const document = await open({ flags: { tips: true } });
  assert.equal(document.getElementById('tips').hidden, false);
});
