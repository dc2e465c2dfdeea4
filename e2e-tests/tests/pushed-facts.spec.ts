import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { AppsList } from '../src/AppsList';
import { manifest, newName } from '../src/manifests';
import { openAs } from '../src/people';
import { appPath, PortalApi } from '../src/PortalApi';
import { serveText } from '../src/serveText';

const sbom = readFileSync(
  path.join(__dirname, '../../examples/sboms/web-small.cdx.json'),
  'utf8',
);
const today = new Date().toISOString().slice(0, 10);

test('a pushed manifest is on the list at once, and in the catalog a moment later', async ({
  page,
}) => {
  const name = newName('pushed');
  const creator = await PortalApi.as('creator');
  const { status, body } = await creator.pushManifest(name, manifest({ name }));
  expect([status, body.status]).toEqual([200, 'registered']);
  expect((await creator.apps(`q=${name}`)).totalCount).toBe(1);
  const again = await creator.pushManifest(name, manifest({ name }));
  expect([again.status, again.body.status]).toEqual([200, 'unchanged']);

  await openAs(page, 'creator', `/micro-apps/apps?q=${name}`);
  const list = new AppsList(page);
  await expect(list.grid.getByRole('rowheader')).toHaveCount(1);
  await creator.waitForEntity(name);
  await page.goto(AppPages.overviewOf(name));
  await new AppPages(page).expectFacts(await creator.app(name));
});

test('a manifest with mistakes is refused with line and fix, and changes nothing', async () => {
  const name = newName('refused');
  const creator = await PortalApi.as('creator');
  const broken = manifest({ name }).replace('ttl_days: 45', 'ttl_days: -1');
  const { status, body } = await creator.pushManifest(name, broken);
  expect(status).toBe(400);
  expect(body.error.message).toMatch(
    /\d+:\d+ `lifecycle.ttl_days` .* Write, for example/,
  );
  expect((await creator.get(appPath(name))).status).toBe(404);
});

test('an uploaded parts list changes the card, and so does the next version of the app', async ({
  page,
}) => {
  const name = newName('parts');
  const creator = await PortalApi.as('creator');
  await creator.pushManifest(name, manifest({ name }));
  await creator.waitForEntity(name);
  await openAs(page, 'creator', AppPages.overviewOf(name));
  const pages = new AppPages(page);
  await expect(pages.inside).toContainText('Not known');

  const { status } = await creator.call(
    'POST',
    `${appPath(name)}/evidence/sbom`,
    { type: 'application/json', content: sbom },
  );
  expect(status).toBe(200);
  const { summary } = await creator.app(name);
  expect(summary.sbom.components).toBeGreaterThan(5);
  await page.reload();
  await expect(pages.inside).toContainText(`${summary.sbom.components} parts`);
  await pages.inside.getByRole('link', { name: 'See the list' }).click();
  await expect(pages.inside.getByRole('rowheader').first()).toBeVisible();

  await creator.pushManifest(name, manifest({ name, version: '2.0.0' }));
  await page.goto(AppPages.overviewOf(name));
  await expect(pages.inside).toContainText('of an older version');
  await expect(pages.inside).toContainText('The app is at version 2.0.0 now');
});

test('cost figures change the card, and the list shows who is over budget', async ({
  page,
}) => {
  const name = newName('costly');
  const creator = await PortalApi.as('creator');
  const admin = await PortalApi.as('platform-admin');
  await creator.pushManifest(name, manifest({ name, monthlyBudget: 10 }));
  await creator.waitForEntity(name);
  await openAs(page, 'platform-admin', AppPages.overviewOf(name));
  const { cost } = new AppPages(page);
  await expect(cost).toContainText('No figures yet');

  const figure = { app: `default/${name}`, date: today, currency: 'EUR' };
  const { status } = await admin.post('/microapps/costs', {
    items: [{ ...figure, amount: 8.5, service: 'compute' }],
  });
  expect(status).toBe(200);
  await page.reload();
  await expect(cost).toContainText('€8.50of €10 this month');
  await expect(cost).toContainText('85 % of the budget used');

  await admin.post('/microapps/costs', {
    items: [
      { ...figure, amount: 8.5, service: 'compute' },
      { ...figure, amount: 4, service: 'storage' },
    ],
  });
  await page.reload();
  await expect(cost).toContainText('€12.50of €10 this month');
  await expect(cost).toContainText('€2.50 more than its budget.');
  await page.goto(`/micro-apps/apps?need=over-budget&q=${name}`);
  const list = new AppsList(page);
  await expect(list.grid.getByRole('rowheader')).toHaveCount(1);
});

test('a manifest address registered in the catalog becomes an app with its four facts', async ({
  page,
}) => {
  const name = newName('located');
  const served = await serveText(manifest({ name }));
  try {
    const admin = await PortalApi.as('platform-admin');
    const { status } = await admin.post('/catalog/locations', {
      type: 'url',
      target: served.url,
    });
    expect(status).toBe(201);
    await admin.waitForEntity(name);
    await openAs(page, 'platform-admin', AppPages.overviewOf(name));
    const pages = new AppPages(page);
    await expect(pages.risk).toContainText('of 100');
    await pages.expectFacts(await admin.app(name));

    const { status: refused, body } = await admin.pushManifest(
      name,
      manifest({ name, purpose: 'Something else' }),
    );
    expect(refused).toBe(409);
    expect(body.error.message).toContain(served.url);
  } finally {
    await served.close();
  }
});
