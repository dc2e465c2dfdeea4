import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifest, newName } from '../src/manifests';
import { appPath, PortalApi } from '../src/PortalApi';

const sbom = readFileSync(
  path.join(__dirname, '../../examples/sboms/web-small.cdx.json'),
  'utf8',
);

/** A service nobody approved; a security reviewer may make an exception. */
export const unapproved = 'maps.example.com';

/** An app of the creator that one thing keeps from running: it wants to talk to that service. */
export async function pushStoppedApp(what: string) {
  const name = newName(what);
  const creator = await PortalApi.as('creator');
  const evidence = `${appPath(name)}/evidence`;
  const answers = [
    await creator.pushManifest(
      name,
      manifest({ name, tier: 'controlled', services: [unapproved] }),
    ),
    await creator.call('POST', `${evidence}/sbom`, {
      type: 'application/json',
      content: sbom,
    }),
    await creator.post(`${evidence}/tests`, {
      total: 12,
      failed: 0,
      coverage: 0.8,
    }),
  ];
  const failed = answers.find(({ status }) => status !== 200);
  if (failed) {
    throw new Error(`${name}: ${failed.status} ${JSON.stringify(failed.body)}`);
  }
  const { title } = (await creator.app(name)).summary;
  return { name, title, creator };
}
