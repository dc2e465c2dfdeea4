import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const path = fileURLToPath(new URL('README.md', import.meta.url));

/**
 * Writes one benchmark's section of `bench/README.md`, leaving the others.
 *
 * @param {string} id names the markers around the section
 * @param {string} title
 * @param {string} text Markdown
 */
export async function writeSection(id, title, text) {
  const begin = `<!-- ${id}: begin -->`;
  const end = `<!-- ${id}: end -->`;
  const section = `${begin}\n\n## ${title}\n\n${text}\n\n${end}`;
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '# Benchmarks\n';
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  const next =
    from >= 0 && to >= 0
      ? page.slice(0, from) + section + page.slice(to + end.length)
      : `${page.trimEnd()}\n\n${section}\n`;
  const options = await prettier.resolveConfig(path);
  writeFileSync(
    path,
    await prettier.format(next, { ...options, filepath: path }),
  );
}
