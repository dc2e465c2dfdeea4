import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDocument } from '../tools/testing/document.js';

test('the browser loads app.json and shows the page', async (t) => {
  const document = createDocument();
  t.after(() => delete globalThis.document);
  globalThis.document = document;
  const app = {
    name: 'lunch',
    version: '0.1.0',
    purpose: 'Picks a place.',
    settings: { flags: {} },
  };
  t.mock.method(globalThis, 'fetch', async () => Response.json(app));
  const { started } = await import('./main.js');
  await started;
  assert.equal(document.text('purpose'), 'Picks a place.');
});
