import { expect, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { manifest, newName } from '../src/manifests';
import { openAs } from '../src/people';
import { appPath, PortalApi, type Problem } from '../src/PortalApi';
import { target } from '../src/target';

test('somebody else may look at an app but not change it', async ({ page }) => {
  const name = newName('theirs');
  const creator = await PortalApi.as('creator');
  const stranger = await PortalApi.as('business-owner');
  await creator.pushManifest(name, manifest({ name }));

  const refusals = [
    await stranger.pushManifest(name, manifest({ name, version: '6.6.6' })),
    await stranger.post<Problem>(`${appPath(name)}/evidence/sbom`, {}),
    await stranger.post<Problem>(`${appPath(name)}/evidence/tests`, {
      total: 1,
      failed: 0,
    }),
    await stranger.post<Problem>(`${appPath(name)}/gate`, { stage: 'deploy' }),
  ];
  for (const { status, body } of refusals) {
    expect(status, JSON.stringify(body)).toBe(403);
    expect(body.error.message).toMatch(/\w+ \w+/);
  }
  const app = await stranger.app(name);
  expect([app.version, app.mayWrite]).toEqual(['1.0.0', false]);

  await creator.waitForEntity(name);
  await openAs(page, 'business-owner', AppPages.governanceOf(name));
  const pages = new AppPages(page);
  await pages.gate
    .getByRole('button', { name: /Ask the gate something else/ })
    .click();
  await page
    .getByRole('option', { name: 'May it become a controlled app?' })
    .click();
  await expect(pages.gate).toContainText('Only people of this app can ask');
  const { body } = await creator.get<{ items: { action: string }[] }>(
    `${appPath(name)}/timeline`,
  );
  expect(body.items.map(({ action }) => action)).not.toContain('gate-asked');
});

test('an app nobody knows is not found', async ({ page }) => {
  const creator = await PortalApi.as('creator');
  for (const part of ['', '/components', '/costs', '/timeline', '/decisions']) {
    const path = `${appPath('no-such-app')}${part}`;
    expect((await creator.get(path)).status, path).toBe(404);
  }
  await openAs(page, 'creator', AppPages.overviewOf('no-such-app'));
  await expect(page.getByText(/not found/i).first()).toBeVisible();
});

test('without a valid token nothing is answered', async () => {
  const url = `${target.backendUrl}/api${appPath('lunch-picker')}`;
  expect((await fetch(url)).status).toBe(401);
  const headers = { authorization: 'Bearer made.up.token' };
  expect((await fetch(url, { headers })).status).toBe(401);
});
