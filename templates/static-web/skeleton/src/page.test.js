import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDocument } from '../tools/testing/document.js';
import { fillPage } from './page.js';

const content = { version: '0.1.0', now: new Date(2026, 0, 15, 9), tips: false };

test('the page greets and says what it is for', () => {
  const document = createDocument();
  fillPage(document, { ...content, purpose: 'Picks a place for lunch.', contact: 'a@example.com' });
  assert.equal(document.text('greeting'), 'Good morning!');
  assert.equal(document.text('purpose'), 'Picks a place for lunch.');
  assert.equal(document.text('contact'), 'a@example.com');
  assert.equal(document.text('version'), '0.1.0');
});

test('markup in a text stays text', () => {
  const document = createDocument();
  const purpose = '<img src=x onerror=alert(1)>';
  fillPage(document, { ...content, purpose });
  assert.equal(document.text('purpose'), purpose);
  assert.equal(document.getElementById('purpose').innerHTML, undefined);
});

test('tips are shown only when their flag is on', () => {
  const document = createDocument();
  fillPage(document, content);
  assert.equal(document.getElementById('tips').hidden, true);
  fillPage(document, { ...content, tips: true });
  assert.equal(document.getElementById('tips').hidden, false);
});
