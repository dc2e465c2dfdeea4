/** `npm run evidence`: sends the list of parts and the result of the tests to the portal. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isProgram } from './is-program.js';
import { tellPortal, withPortal } from './portal.js';
import { readManifest, readPolicy } from './read-app.js';

const root = path.resolve(import.meta.dirname, '..');

/** What can be sent: the file, and what of it the portal takes. */
const kinds = {
  sbom: { file: 'reports/sbom.cdx.json', madeBy: 'npm run sbom', body: (report) => report },
  tests: {
    file: 'reports/tests.json',
    madeBy: 'npm test',
    body: ({ total, failed, coverage }, appVersion) => ({ total, failed, coverage, appVersion }),
  },
};

/**
 * @param {{ folder: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {Promise<number>} exit code
 */
export async function sendEvidence({ folder, env, say }) {
  const { name, version } = await readManifest(folder);
  const policy = await readPolicy(folder);
  const app = { namespace: policy.namespace, name };
  return withPortal('sent anything', { policy, env, say }, async (portal) => {
    for (const kind of policy.evidence) {
      if (!Object.hasOwn(kinds, kind))
        throw new Error(`policy.yaml asks for unknown evidence "${kind}".`);
      const { file, madeBy, body } = kinds[kind];
      const text = await readFile(path.join(folder, file), 'utf8').catch(() => {
        throw new Error(`${file} is missing: run "${madeBy}" first.`);
      });
      const route = kind === 'sbom' ? `sbom?appVersion=${encodeURIComponent(version)}` : kind;
      await tellPortal(portal, app, `evidence/${route}`, body(JSON.parse(text), version));
      say(`Sent to the portal: ${file}`);
    }
    return 0;
  });
}

if (isProgram(import.meta)) {
  process.exitCode = await sendEvidence({ folder: root, env: process.env, say: console.log });
}
