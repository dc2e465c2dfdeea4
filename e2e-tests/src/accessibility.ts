import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe looks for: the criteria of WCAG 2.2 A and AA, and its own best
 * practices, except those about the page as a whole, which is the portal's.
 */
const tags = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  'best-practice',
];
const wholePage = [
  ...['bypass', 'document-title', 'html-has-lang', 'landmark-one-main'],
  ...['landmark-unique', 'page-has-heading-one', 'region'],
];

/** Fails with what axe finds inside our parts of the page. */
export async function expectAccessible(page: Page, root: string) {
  await expect(page.locator(root).first()).toBeVisible();
  await animationsEnd(page);
  const { violations } = await new AxeBuilder({ page })
    .include(root)
    .withTags(tags)
    .disableRules(wholePage)
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(node => ({
      rule: id,
      html: node.html.slice(0, 200),
      why: node.failureSummary,
    })),
  );
  expect(found).toEqual([]);
}

/** What fades in has the colours of a moment. */
async function animationsEnd(page: Page) {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) =>
        Number.isFinite(effect?.getComputedTiming().endTime),
      );
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** The marker of our extensions' roots. */
export const ownParts = '[data-microapps-root]';
