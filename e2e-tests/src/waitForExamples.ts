import { setTimeout as sleep } from 'node:timers/promises';
import { exampleNames } from './examples';
import { PortalApi } from './PortalApi';

const timeoutMs = 150_000;
const stillMs = 3_000;

/** The portal plays the example apps in after its start; the tests begin when it has told everything. */
export default async function waitForExamples() {
  const deadline = Date.now() + timeoutMs;
  let before = '';
  for (;;) {
    const now = await readExamples();
    // Costs are the last thing that is told about an app.
    if (now && now === before) break;
    if (Date.now() > deadline) {
      throw new Error(`After ${timeoutMs} ms the example apps are not there.`);
    }
    before = now;
    await sleep(stillMs);
  }
  const admin = await PortalApi.as('platform-admin');
  await Promise.all(exampleNames.map(name => admin.waitForEntity(name)));
}

async function readExamples(): Promise<string> {
  const admin = await PortalApi.as('platform-admin');
  const { items } = await admin.apps('limit=100&orderBy=name&order=asc');
  const complete = exampleNames.every(name =>
    items.some(app => app.name === name && app.cost.state !== 'none'),
  );
  return complete ? JSON.stringify(items) : '';
}
