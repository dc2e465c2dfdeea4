// What our plugins add to what a browser loads first: the app built with them minus the app built without.
// node bench/entry-chunks.mjs [--write]
import { execFileSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { writeSection } from './section.mjs';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const app = join(root, 'packages/app');
const budgetBytes = 60 * 1024;

/** The packages of this project that packages/app lists. */
const { dependencies } = JSON.parse(
  readFileSync(join(app, 'package.json'), 'utf8'),
);
const ours = Object.keys(dependencies).filter(name =>
  name.startsWith('@microapps/'),
);

/** Every script and style sheet that index.html names, gzipped. */
function entryBytes(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = [
    ...html.matchAll(/(?:src|href)="[^"]*?\/?(static\/[^"?]+\.(?:js|css))"/g),
  ].map(([, file]) => file);
  if (files.length === 0) throw new Error('index.html names no script');
  const bytes = [...new Set(files)]
    .map(file => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length)
    .reduce((sum, length) => sum + length, 0);
  return { bytes, files: files.length };
}

/** Whether any script, first or later, is ours. */
function hasOurs(dist) {
  const folder = join(dist, 'static');
  return readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .some(name =>
      readFileSync(join(folder, name), 'utf8').includes('data-microapps-root'),
    );
}

function build(configs, withOurs) {
  execFileSync(
    join(root, 'node_modules/.bin/backstage-cli'),
    ['package', 'build', ...configs.flatMap(file => ['--config', file])],
    { cwd: app, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const dist = join(app, 'dist');
  if (hasOurs(dist) !== withOurs) {
    throw new Error(`Our plugins are ${withOurs ? 'missing' : 'still there'}`);
  }
  return entryBytes(dist);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-chunks-'));
try {
  const usual = join(root, 'app-config.yaml');
  const without = join(folder, 'without.json');
  writeFileSync(
    without,
    JSON.stringify({ app: { packages: { exclude: ours } } }),
  );
  const bare = build([usual, without], false);
  const full = build([usual], true);
  const added = full.bytes - bare.bytes;
  const kilobytes = bytes => `${(bytes / 1024).toFixed(1)} KB`;
  const lazy = readdirSync(join(app, 'dist/static')).filter(name =>
    name.endsWith('.js'),
  ).length;

  const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${
    cpus().length
  } cores, Node ${
    process.versions.node
  }: the scripts and style sheets that \`index.html\` names, gzipped. “Without” excludes ${ours
    .map(name => `\`${name}\``)
    .join(', ')}.

| App | Files | Gzipped |
| --- | --- | --- |
| without our plugins | ${bare.files} | ${kilobytes(bare.bytes)} |
| with them | ${full.files} | ${kilobytes(full.bytes)} |
| difference | | **${kilobytes(added)}** |

Pages, cards and charts come in chunks of their own when somebody opens them (${lazy} scripts in all). Target: at most ${
    budgetBytes / 1024
  } KB. Again: \`node bench/entry-chunks.mjs --write\`.`;
  if (values.write)
    await writeSection('entry-chunks', 'What a browser loads first', text);
  process.stdout.write(`${text}\n`);
  process.exitCode = added <= budgetBytes ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
