import { readFileSync } from 'node:fs';

/** For tests: the elements of index.html that have an id, and what is written into them. */
export function createDocument() {
  const page = readFileSync(new URL('../../src/index.html', import.meta.url), 'utf8');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const elements = new Map(ids.map((id) => [id, { textContent: '', hidden: false }]));
  return {
    getElementById: (id) => elements.get(id) ?? null,
    text: (id) => elements.get(id).textContent,
  };
}
