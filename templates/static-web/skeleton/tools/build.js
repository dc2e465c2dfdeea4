/** `npm run build`: writes the page as browsers load it into dist/. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { isProgram } from './is-program.js';
import { readManifest } from './read-app.js';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {{ name: string, version: string, purpose?: string, contact?: string }} manifest
 * @param {{ flags: object, telemetryUrl: string }} settings
 * @param {string} target the folder that is written anew
 */
export async function buildPage(manifest, settings, target) {
  const { name, version, purpose, contact } = manifest;
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: [path.join(root, 'src/main.js')],
    outdir: target,
    bundle: true,
    format: 'esm',
    minify: true,
    // Telemetry stays in a file of its own, which browsers load only when its flag is on.
    splitting: true,
    target: 'es2022',
    logLevel: 'warning',
  });
  for (const file of ['index.html', 'style.css']) {
    await cp(path.join(root, 'src', file), path.join(target, file));
  }
  await writeJson(target, 'app.json', { name, version, purpose, contact, settings });
  await writeJson(target, 'health.json', { status: 'ok', name, version });
}

function writeJson(folder, name, content) {
  return writeFile(path.join(folder, name), `${JSON.stringify(content)}\n`);
}

if (isProgram(import.meta)) {
  const settings = JSON.parse(await readFile(path.join(root, 'app-settings.json'), 'utf8'));
  await buildPage(await readManifest(), settings, path.join(root, 'dist'));
  console.log('dist/ holds the page.');
}
