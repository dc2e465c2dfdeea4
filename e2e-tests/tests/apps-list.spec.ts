import { expect, test } from '@playwright/test';
import { AppsList } from '../src/AppsList';
import { exampleNames } from '../src/examples';
import { manifest } from '../src/manifests';
import { openAs } from '../src/people';
import { PortalApi } from '../src/PortalApi';

test('twelve example apps in different states, as the interface tells them', async ({
  page,
}) => {
  const admin = await PortalApi.as('platform-admin');
  const { items } = await admin.apps('limit=100');
  const examples = exampleNames.map(name => {
    const app = items.find(item => item.name === name);
    if (!app) throw new Error(`No ${name}`);
    return app;
  });
  const distinct = (values: unknown[]) => new Set(values).size;
  expect(distinct(examples.map(app => app.riskClass))).toBe(3);
  expect(distinct(examples.map(app => app.tier))).toBe(3);
  expect(distinct(examples.map(app => app.cost.state))).toBeGreaterThan(1);
  expect(distinct(examples.map(app => app.sbom.state))).toBe(3);
  expect(distinct(examples.map(app => app.blocked))).toBe(2);

  await openAs(page, 'platform-admin', '/micro-apps/apps?size=50');
  const list = new AppsList(page);
  for (const app of examples) {
    const row = list.row(app.title);
    await expect(row).toContainText(app.owner.team);
    await expect(row).toContainText(String(app.riskScore));
    await expect(row).toContainText(app.purpose ?? 'No purpose');
    await expect(row).toContainText(
      app.sbom.state === 'none' ? 'none yet' : String(app.sbom.components),
    );
    await expect(row.getByText(`${app.toDo} to do`)).toHaveCount(
      app.blocked ? 1 : 0,
    );
  }
});

test('each counter counts what it filters, and lets go again', async ({
  page,
}) => {
  await openAs(page, 'platform-admin', '/micro-apps/apps');
  const list = new AppsList(page);
  await expect(list.row('Lunch picker')).toBeVisible();
  const all = await list.pages.innerText();
  const needs = [
    ['needs-you', /needs? you$/],
    ['expiring', /within 7 days$/],
    ['over-budget', /over budget$/],
    ['blocked', /blocked$/],
  ] as const;
  for (const [need, label] of needs) {
    const counter = list.counter(label);
    const count = Number(/^\d+/.exec(await counter.innerText())?.[0]);
    await counter.click();
    await expect(page).toHaveURL(new RegExp(`need=${need}`));
    await expect(counter).toHaveAttribute('aria-pressed', 'true');
    if (count === 0) {
      await expect(page.getByText('Nothing here needs you')).toBeVisible();
    } else {
      await expect(list.pages).toContainText(`of ${count}`);
    }
    await counter.click();
    await expect(page).not.toHaveURL(/need=/);
    await expect(list.pages).toContainText(all.split('\n')[0]);
  }
});

test('search, filters and order narrow the list and stand in the address', async ({
  page,
}) => {
  await openAs(page, 'platform-admin', '/micro-apps/apps');
  const list = new AppsList(page);
  await list.search.fill('place to eat');
  await expect(list.row('Lunch picker')).toBeVisible();
  await expect(page).toHaveURL(/q=place/);
  await list.search.clear();
  await expect(page).not.toHaveURL(/q=/);

  const admin = await PortalApi.as('platform-admin');
  await page.getByRole('button', { name: 'Tier: any' }).click();
  await page.getByRole('option', { name: 'Production' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/tier=production/);
  await expect(
    page.getByRole('button', { name: 'Tier: Production' }),
  ).toBeVisible();
  await list.column('Cost this month').click();
  await expect(page).toHaveURL(/sort=cost/);
  const query = 'tier=production&orderBy=cost&order=desc&limit=20';
  const { items } = await admin.apps(query);
  expect(items.length).toBeGreaterThan(1);
  await list.expectTitles(items.map(app => app.title));

  await page.reload();
  await list.expectTitles(items.map(app => app.title));

  await list.column('Cost this month').click();
  await expect(page).toHaveURL(/dir=asc/);
  await list.expectTitles(items.map(app => app.title).reverse());

  await page.goBack();
  await list.expectTitles(items.map(app => app.title));
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Tier: any' })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/tier=production/);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).not.toHaveURL(/tier=/);
});

test('"Mine" shows the apps of the person who looks', async ({ page }) => {
  const creator = await PortalApi.as('creator');
  const mine = await creator.apps('mine=true&orderBy=risk&order=desc&limit=20');
  expect(mine.items.map(app => app.name)).toContain('lunch-picker');
  await openAs(page, 'creator', '/micro-apps/apps');
  await page.getByRole('button', { name: 'Mine' }).click();
  await expect(page).toHaveURL(/mine=true/);
  const list = new AppsList(page);
  await list.expectTitles(mine.items.map(app => app.title));
});

test('nothing found says so and offers the way back', async ({ page }) => {
  await openAs(page, 'creator', '/micro-apps/apps?q=zzzz-no-such-app');
  await expect(
    page.getByRole('heading', { name: 'No app matches' }),
  ).toBeVisible();
  const status = page.getByRole('status').filter({ hasText: 'No app matches' });
  await status.getByRole('button', { name: 'Clear filters' }).click();
  const list = new AppsList(page);
  await expect(list.row('Lunch picker')).toBeVisible();
  await expect(list.search).toHaveValue('');
});

test('a page of the list follows the one before, and the way back leads to it', async ({
  page,
}) => {
  await openAs(page, 'platform-admin', '/micro-apps/apps?sort=name&dir=asc');
  const list = new AppsList(page);
  await expect(list.row('Badge printer')).toBeVisible();
  await addAppsUntilTwoPages();
  await page.reload();
  await expect(list.pages).toContainText('1–20 of');
  const first = await list.titles();
  await list.pages.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(list.pages).toContainText(/21–\d+ of/);
  const second = await list.titles();
  expect(second.filter(title => first.includes(title))).toEqual([]);

  await page.reload();
  await list.expectTitles(second);
  await list.pages.getByRole('button', { name: 'Previous page' }).click();
  await list.expectTitles(first);
  await page.goBack();
  await list.expectTitles(second);

  await list.pages.getByRole('button', { name: 'Rows per page' }).click();
  await page.getByRole('option', { name: '50 per page' }).click();
  await expect(page).toHaveURL(/size=50/);
  await list.expectTitles([...first, ...second]);
});

/** The examples fill one page; a few more apps make a second. */
async function addAppsUntilTwoPages() {
  const creator = await PortalApi.as('creator');
  const { totalCount } = await creator.apps('limit=1');
  for (let index = totalCount; index < 24; index++) {
    const name = `zz-filler-${index}`;
    const { status } = await creator.pushManifest(name, manifest({ name }));
    expect(status).toBeLessThan(300);
  }
}
