/** `npm run sbom`: lists the parts this app ships, as CycloneDX in reports/sbom.cdx.json. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { isProgram } from './is-program.js';

const root = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

/**
 * @param {string} folder of the app
 * @returns {Promise<{ components: object[] }>} the CycloneDX document
 */
export async function makeSbom(folder) {
  const args = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev'];
  // npm is a script with another ending on Windows; the arguments are fixed words.
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  const { stdout } = await run('npm', args, options);
  const { name, version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const sbom = JSON.parse(stdout);
  // npm calls the app like the folder it happens to lie in.
  Object.assign(sbom.metadata.component, { name, version });
  return sbom;
}

if (isProgram(import.meta)) {
  const sbom = await makeSbom(root);
  await mkdir(path.join(root, 'reports'), { recursive: true });
  await writeFile(
    path.join(root, 'reports/sbom.cdx.json'),
    `${JSON.stringify(sbom, undefined, 2)}\n`,
  );
  console.log(`reports/sbom.cdx.json lists ${sbom.components.length} parts.`);
}
