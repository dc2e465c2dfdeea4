import { expect, type Page, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { openAs } from '../src/people';
import { ReviewsPage } from '../src/ReviewsPage';

test.use({ viewport: { width: 390, height: 844 } });

async function expectNoSidewaysScrolling(page: Page) {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollingElement } = document;
    return {
      scrollWidth: scrollingElement?.scrollWidth ?? 0,
      clientWidth: scrollingElement?.clientWidth ?? 0,
    };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  const wide = await page
    .locator('[data-microapps-root]')
    .evaluateAll(roots =>
      roots.map(root => Math.round(root.getBoundingClientRect().right)),
    );
  expect(Math.max(0, ...wide)).toBeLessThanOrEqual(390);
}

test('the list is cards, and nothing scrolls sideways', async ({ page }) => {
  await openAs(page, 'creator', '/micro-apps/apps');
  const cards = page.getByRole('list', { name: 'Micro apps' });
  await expect(cards).toContainText('Lunch picker');
  await expectNoSidewaysScrolling(page);
  await cards.getByRole('link', { name: 'Lunch picker' }).click();
  await expect(new AppPages(page).risk).toContainText('of 100');
});

for (const [what, path] of [
  ['adding an app', '/micro-apps/add'],
  ['the page of an app', AppPages.overviewOf('customer-survey')],
  ['governance', AppPages.governanceOf('customer-survey')],
  ['the rules', '/micro-apps/rules'],
]) {
  test(`${what} fits a phone`, async ({ page }) => {
    await openAs(page, 'creator', path);
    await expect(page.locator('[data-microapps-root]').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectNoSidewaysScrolling(page);
  });
}

test('requests and the audit log fit a phone', async ({ page }) => {
  await openAs(page, 'platform-admin', '/micro-apps/reviews?tab=all');
  const { list } = new ReviewsPage(page);
  await list.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: /^May / })).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(list).toBeVisible();
  await expectNoSidewaysScrolling(page);
  await page.goto('/micro-apps/audit');
  await expect(page.getByRole('table')).toBeVisible();
  await expectNoSidewaysScrolling(page);
});

test('keeping an app fits a phone', async ({ page }) => {
  await openAs(page, 'creator', AppPages.overviewOf('lunch-picker'));
  const { dialog, timeToLive } = new AppPages(page);
  await timeToLive.getByRole('button', { name: 'Renew' }).click();
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expectNoSidewaysScrolling(page);
  const box = await dialog.boundingBox();
  expect(box?.width ?? Infinity).toBeLessThanOrEqual(390);
});

test('the sign-in page fits a phone', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button')).toHaveCount(5);
  await expectNoSidewaysScrolling(page);
});
