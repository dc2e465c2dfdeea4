import { expect, type Locator, type Page, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { AppsList } from '../src/AppsList';
import { openAs } from '../src/people';

/** Presses Tab until something has the focus; that it can be reached is the point. */
async function tabTo(page: Page, wanted: Locator, mostSteps = 60) {
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate(element => element === document.activeElement)) {
      return;
    }
  }
  throw new Error(`Not reached with ${mostSteps} times Tab`);
}

test('from the list to an app to its governance, without a mouse', async ({
  page,
}) => {
  await openAs(page, 'creator', '/micro-apps/apps');
  const list = new AppsList(page);
  await expect(list.row('Lunch picker')).toBeVisible();

  await tabTo(page, list.search);
  await page.keyboard.type('lunch pick');
  await expect(list.grid.getByRole('rowheader')).toHaveCount(1);
  await tabTo(page, list.row('Lunch picker'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/catalog\/default\/component\/lunch-picker/);

  const pages = new AppPages(page);
  await expect(pages.risk).toContainText('of 100');
  const why = pages.risk.getByRole('link', { name: 'Why this score' });
  await tabTo(page, why);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/governance#risk/);

  const ask = pages.gate.getByRole('button', {
    name: /Ask the gate something else/,
  });
  await ask.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(pages.gate).toHaveAccessibleName(/^May it run /);
});

test('somebody signs in without a mouse', async ({ page }) => {
  await page.goto('/');
  const first = page.getByRole('main').getByRole('button').first();
  await expect(first).toBeVisible();
  await tabTo(page, first, 5);
  await page.keyboard.press('Enter');
  await expect(new AppsList(page).row('Lunch picker')).toBeVisible();
});
