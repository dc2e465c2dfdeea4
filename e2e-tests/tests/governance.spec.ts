import { expect, test } from '@playwright/test';
import { AppPages, money } from '../src/AppPages';
import { openAs } from '../src/people';
import { appPath, PortalApi } from '../src/PortalApi';

test('the gate answers in a sentence, with reason and fix for each thing to do', async ({
  page,
}) => {
  const admin = await PortalApi.as('platform-admin');
  const { gate } = await admin.app('customer-survey');
  const violations = gate?.violations ?? [];
  expect(violations.length).toBeGreaterThan(0);

  await openAs(
    page,
    'platform-admin',
    AppPages.governanceOf('customer-survey'),
  );
  const section = new AppPages(page).gate;
  await expect(section).toContainText(`Not yet — ${violations.length} thing`);
  for (const { reason, fix, title } of violations) {
    const item = section.getByRole('listitem').filter({ hasText: reason });
    await expect(item).toContainText(fix);
    await expect(
      item.getByRole('button', { name: `About this rule: ${title}` }),
    ).toBeVisible();
  }
  const [{ title }] = violations;
  await section
    .getByRole('button', { name: `About this rule: ${title}` })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toContainText('Why it stops the app');
  await expect(dialog).toContainText('What to do');
  await dialog.getByRole('link').click();
  await expect(page.getByRole('region', { name: title })).toBeInViewport();
  await page.goBack();
  await expect(section).toContainText('Not yet');
});

test('the gate can be asked something else', async ({ page }) => {
  await openAs(page, 'creator', AppPages.governanceOf('lunch-picker'));
  const { gate } = new AppPages(page);
  await gate
    .getByRole('button', { name: /Ask the gate something else/ })
    .click();
  await page.getByRole('option', { name: 'May it go to production?' }).click();
  await expect(gate).toHaveAccessibleName('May it go to production?');
  await expect(gate).toContainText('Not yet');

  await page.goto(AppPages.governanceOf('expense-check'));
  await gate
    .getByRole('button', { name: /Ask the gate something else/ })
    .click();
  await page.getByRole('option', { name: 'May it go to production?' }).click();
  await expect(gate).toContainText('This is what the gate would say');
});

test('the score is the sum of what counts', async ({ page }) => {
  const admin = await PortalApi.as('platform-admin');
  const { risk } = await admin.app('expense-check');
  await openAs(page, 'platform-admin', AppPages.governanceOf('expense-check'));
  const section = new AppPages(page).risk;
  const rows = section.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(risk.contributions.length);
  for (const { text, points } of risk.contributions) {
    const figure = `${points < 0 ? '−' : '+'}${Math.abs(points)}`;
    await expect(rows.filter({ hasText: text })).toContainText(figure);
  }
  await expect(section.getByRole('meter')).toHaveAttribute(
    'aria-valuenow',
    String(risk.score),
  );
});

interface Components {
  items: { name: string; version: string }[];
  totalCount: number;
  licenses: { license: string; count: number }[];
}

test('parts are listed with their licences, searched and paged', async ({
  page,
}) => {
  const admin = await PortalApi.as('platform-admin');
  const path = `${appPath('lunch-picker')}/components`;
  const { body: all } = await admin.get<Components>(`${path}?limit=100`);
  expect(all.totalCount).toBeGreaterThan(20);

  await openAs(page, 'creator', AppPages.governanceOf('lunch-picker'));
  const { inside } = new AppPages(page);
  await expect(inside).toContainText(`${all.totalCount} parts`);
  const names = inside.getByRole('rowheader');
  await expect(names).toHaveCount(10);
  await expect(names.first()).toContainText(all.items[0].name);
  await inside.getByRole('button', { name: /next/i }).click();
  await expect(names.first()).toContainText(all.items[10].name);

  const wanted = all.items[all.items.length - 1];
  await inside.getByRole('searchbox').fill(wanted.name);
  await expect(names.filter({ hasText: wanted.name }).first()).toBeVisible();
  const { body: found } = await admin.get<Components>(
    `${path}?limit=10&q=${encodeURIComponent(wanted.name)}`,
  );
  await expect(names).toHaveCount(found.items.length);
  await inside.getByRole('searchbox').fill('zz-no-such-part');
  await expect(inside).toContainText('No part is called that');
  await inside.getByRole('searchbox').clear();

  const [first] = all.licenses;
  await inside.getByRole('button', { name: /Licence/ }).click();
  await page
    .getByRole('option', { name: `${first.license} (${first.count})` })
    .click();
  await expect(names).toHaveCount(Math.min(10, first.count));
});

interface Costs {
  items: { date: string; amount: number }[];
}

test('costs are drawn, and told as a table', async ({ page }) => {
  const admin = await PortalApi.as('platform-admin');
  const { summary } = await admin.app('lunch-picker');
  const { body } = await admin.get<Costs>(`${appPath('lunch-picker')}/costs`);

  await openAs(page, 'creator', AppPages.governanceOf('lunch-picker'));
  const { cost, inside, timeline } = new AppPages(page);
  // Whatever comes late above moves what is below.
  await expect(inside.getByRole('rowheader').first()).toBeVisible();
  await expect(timeline.getByRole('listitem').first()).toBeVisible();
  await expect(cost).toContainText(money(summary.cost.amount));
  const chart = cost.getByRole('img', { name: /last 90 days/ });
  await expect(chart.locator('.recharts-bar-rectangle').first()).toBeAttached();

  await cost.getByRole('button', { name: 'As a table' }).click();
  const newest = body.items[body.items.length - 1];
  const rows = cost
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
  await expect(rows.first()).toContainText(money(newest.amount));
  await expect(cost).toContainText(`of ${body.items.length}`);
});

test('the timeline tells who did what and why, and what was decided', async ({
  page,
}) => {
  await openAs(page, 'creator', AppPages.governanceOf('lunch-picker'));
  const { timeline } = new AppPages(page);
  const entries = timeline.getByRole('listitem');
  await expect(entries.first()).toBeVisible();

  await timeline.getByRole('button', { name: 'Show only' }).click();
  await page.getByRole('option', { name: 'Gate asked' }).click();
  await expect(entries.first()).toContainText(/May .*: (yes|no)/);
  await entries.first().getByRole('button', { name: 'Decision' }).click();
  const dialog = page.getByRole('dialog', { name: 'What was decided' });
  await expect(dialog).toContainText('sha256:');
});

test('a link to a section opens it', async ({ page }) => {
  await openAs(page, 'creator', AppPages.overviewOf('lunch-picker'));
  const pages = new AppPages(page);
  await pages.cost.getByRole('link', { name: 'Budget' }).click();
  await expect(page).toHaveURL(/governance#cost/);
  await expect(pages.cost).toBeInViewport();
});
