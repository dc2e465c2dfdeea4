import { greeting } from './greeting.js';

/**
 * Fills the page in. Texts go in as text, so whatever stands in microapp.yaml stays text.
 * @param {Document} document
 * @param {{ purpose?: string, contact?: string, version: string, now: Date, tips: boolean }} content
 */
export function fillPage(document, { purpose = '', contact, version, now, tips }) {
  write(document, 'greeting', greeting(now));
  write(document, 'purpose', purpose);
  write(document, 'version', version);
  if (contact) write(document, 'contact', contact);
  document.getElementById('tips').hidden = !tips;
}

function write(document, id, text) {
  document.getElementById(id).textContent = text;
}
