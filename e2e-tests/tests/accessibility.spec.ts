import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, ownParts } from '../src/accessibility';
import { AppPages } from '../src/AppPages';
import { openAs, type PersonId } from '../src/people';
import { ReviewsPage } from '../src/ReviewsPage';
import { pushStoppedApp, unapproved } from './stoppedApp';

/** Waits until the page shows facts rather than their place. */
const pages: Record<
  string,
  {
    path: string;
    person?: PersonId;
    /** Instead of our parts of the page. */
    root?: string;
    ready(page: Page): Promise<void>;
  }
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
  'renewing an app': {
    path: AppPages.overviewOf('lunch-picker'),
    root: '[role="dialog"]',
    ready: async page => {
      const { dialog, timeToLive } = new AppPages(page);
      await timeToLive.getByRole('button', { name: 'Renew' }).click();
      await dialog.getByRole('button', { name: 'Renew' }).click();
      await expect(dialog).toContainText('at least three characters');
    },
  },
  'asking for an exception': {
    path: AppPages.overviewOf('meeting-notes'),
    root: '[role="dialog"]',
    ready: async page => {
      const { dialog, gate } = new AppPages(page);
      const ask = gate.getByRole('button', { name: /^Ask for an exception/ });
      await ask.first().click();
      await expect(dialog.getByRole('textbox')).toBeFocused();
    },
  },
  Reviews: {
    path: '/micro-apps/reviews?tab=all',
    person: 'platform-admin',
    ready: page =>
      expect(page.getByRole('heading', { name: /^May / })).toBeVisible(),
  },
  Rules: {
    path: '/micro-apps/rules#sbom-required',
    ready: page =>
      expect(page.getByRole('heading', { name: 'Open network' })).toBeVisible(),
  },
  Audit: {
    path: '/micro-apps/audit',
    person: 'platform-admin',
    ready: async page => {
      await page.getByRole('button', { name: 'Verify' }).click();
      await expect(page.getByText('as it was written')).toBeVisible();
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

    for (const [name, { path, person, root, ready }] of Object.entries(pages)) {
      test(`${name} is accessible`, async ({ page }) => {
        await openAs(page, person ?? 'creator', path);
        await ready(page);
        await expectAccessible(page, root ?? ownParts);
      });
    }

    test('answering a request is accessible', async ({ page }) => {
      const { name, creator } = await pushStoppedApp('accessible');
      const { body: asked } = await creator.askFor(name, unapproved);
      await openAs(page, 'platform-admin', ReviewsPage.of(asked.id));
      const reviews = new ReviewsPage(page);
      await expect(reviews.request(asked.question)).toContainText('Denied');
      await expectAccessible(page, ownParts);
      await reviews.answer('Approve until a day you choose').click();
      await expect(reviews.dialog).toBeVisible();
      await expectAccessible(page, '[role="dialog"]');
    });
  });
}
