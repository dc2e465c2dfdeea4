import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, ownParts } from '../src/accessibility';
import { AppPages } from '../src/AppPages';
import { openAs } from '../src/people';

/** Waits until the page shows facts rather than their place. */
const pages: Record<
  string,
  { path: string; ready(page: Page): Promise<void> }
> = {
  'Micro apps': {
    path: '/micro-apps/apps',
    ready: async page => {
      // The row under the pointer has a colour of its own.
      await page.getByRole('link', { name: 'Lunch picker' }).hover();
    },
  },
  'no app found': {
    path: '/micro-apps/apps?q=zz-none',
    ready: page => expect(page.getByText('No app matches')).toBeVisible(),
  },
  'Add an app': {
    path: '/micro-apps/add',
    ready: async page => {
      await page.getByRole('button', { name: 'Start from an example' }).click();
      await expect(
        page.getByText('May it go live?').or(page.getByText('May it run')),
      ).toBeVisible();
    },
  },
  'the page of an app': {
    path: AppPages.overviewOf('lunch-picker'),
    ready: page => expect(new AppPages(page).cost).toContainText('this month'),
  },
  'an app with much to do': {
    path: AppPages.overviewOf('customer-survey'),
    ready: page => expect(new AppPages(page).gate).toContainText('Not yet'),
  },
  Governance: {
    path: AppPages.governanceOf('lunch-picker'),
    ready: async page => {
      const parts = new AppPages(page);
      await expect(parts.inside.getByRole('rowheader').first()).toBeVisible();
      await expect(parts.timeline.getByRole('listitem').first()).toBeVisible();
    },
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme });

    test('sign-in is accessible', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('button')).toHaveCount(5);
      await expectAccessible(page, 'main');
    });

    for (const [name, { path, ready }] of Object.entries(pages)) {
      test(`${name} is accessible`, async ({ page }) => {
        await openAs(page, 'creator', path);
        await ready(page);
        await expect(page.locator('html, body').first()).toBeVisible();
        await expectAccessible(page, ownParts);
      });
    }
  });
}
