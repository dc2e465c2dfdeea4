/** `npm run build`: writes the function as the cloud runs it into dist/. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { isProgram } from './is-program.js';
import { readManifest } from './read-app.js';

const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {{ name: string, version: string }} manifest
 * @param {{ flags: object, telemetryUrl: string }} settings
 * @param {string} target the folder that is written anew
 */
export async function buildFunction({ name, version }, settings, target) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: [path.join(root, 'src/handler.js')],
    outdir: target,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Telemetry stays in a file of its own, which is read only when its flag is on.
    splitting: true,
    banner: {
      // Some packages still ask for parts of Node the old way.
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const about = JSON.stringify({ name, version, settings });
  await writeFile(path.join(target, 'app.json'), `${about}\n`);
}

if (isProgram(import.meta)) {
  const settings = JSON.parse(await readFile(path.join(root, 'app-settings.json'), 'utf8'));
  await buildFunction(await readManifest(), settings, path.join(root, 'dist'));
  console.log('dist/ holds the function.');
}
