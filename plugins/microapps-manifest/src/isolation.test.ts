/** @jest-environment node */
import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

/** Everything the package may import: it runs in browsers, the CLI and the portal. */
const ALLOWED = ['@noble/hashes', 'yaml'];

const sources = readdirSync(__dirname, { recursive: true })
  .map(String)
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map(file => [file, readFileSync(join(__dirname, file), 'utf8')]);

describe('the package', () => {
  it.each(sources)('%s imports nothing of Node or Backstage', (_, source) => {
    const imported = [
      ...source.matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g),
    ]
      .map(match => match[1])
      .filter(name => !name.startsWith('.'));
    for (const name of imported) {
      expect(ALLOWED).toContain(
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    }
    expect(source).not.toMatch(/\b(Buffer|process)\.|__dirname/);
  });

  it('depends on nothing else', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(__dirname, '../package.json'), 'utf8'),
    );
    expect(Object.keys(dependencies)).toEqual(ALLOWED);
  });
});
