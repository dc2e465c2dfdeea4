import { expect, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { AppsList } from '../src/AppsList';
import type { ExampleName } from '../src/examples';
import { openAs } from '../src/people';
import { PortalApi } from '../src/PortalApi';

// All facts there; no parts list; a list of an earlier version; over its budget; ready for production.
const examples: ExampleName[] = [
  'lunch-picker',
  'desk-finder',
  'invoice-sorter',
  'plant-watering',
  'partner-prices',
];

for (const name of examples) {
  test(`the four cards of ${name} say what the interface says`, async ({
    page,
  }) => {
    const app = await (await PortalApi.as('platform-admin')).app(name);
    await openAs(page, 'platform-admin', AppPages.overviewOf(name));
    const pages = new AppPages(page);
    await pages.expectFacts(app);
    await expect(pages.gate).toContainText(
      app.gate?.allowed
        ? 'Yes'
        : `Not yet — ${app.gate?.violations.length} thing`,
    );
  });
}

test('the four cards stand in one row, two by two on a narrower screen', async ({
  page,
}) => {
  await openAs(page, 'creator', AppPages.overviewOf('lunch-picker'));
  const pages = new AppPages(page);
  const cards = [pages.risk, pages.timeToLive, pages.inside, pages.cost];
  const tops = async () =>
    new Set(
      await Promise.all(
        cards.map(async card => Math.round((await card.boundingBox())?.y ?? 0)),
      ),
    ).size;
  await expect(pages.cost).toContainText('this month');
  await expect.poll(tops).toBe(1);
  await page.setViewportSize({ width: 1000, height: 900 });
  await expect.poll(tops).toBe(2);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(tops).toBe(4);
});

test('a row of the list leads to the page of the app', async ({ page }) => {
  await openAs(page, 'creator', '/micro-apps/apps?q=lunch');
  const list = new AppsList(page);
  await list.row('Lunch picker').getByText('Creators').click();
  await expect(page).toHaveURL(/\/catalog\/default\/component\/lunch-picker/);
  await expect(new AppPages(page).risk).toContainText('of 100');
});

test('what a card means is one press away', async ({ page }) => {
  await openAs(page, 'creator', AppPages.overviewOf('lunch-picker'));
  await page.getByRole('button', { name: 'Help: Time to live' }).click();
  await expect(page.getByText('Every micro app has an end date')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More about its time' }).click();
  await page.getByRole('menuitem', { name: 'What happens then' }).click();
  await expect(page.getByText('Only then is it deleted.')).toBeVisible();
});

test('an app without a parts list says how to send one', async ({ page }) => {
  await openAs(page, 'creator', AppPages.overviewOf('desk-finder'));
  const { inside } = new AppPages(page);
  await expect(inside).toContainText(
    'Nobody has uploaded the list of its parts',
  );
  await inside.getByRole('button', { name: 'Show me how' }).click();
  const dialog = page.getByRole('dialog', { name: 'Upload the parts list' });
  await expect(dialog).toContainText(
    '/api/microapps/apps/default/desk-finder/evidence/sbom',
  );
});
