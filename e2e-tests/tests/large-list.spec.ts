import { expect, test } from '@playwright/test';
import { AppsList } from '../src/AppsList';
import { openAs } from '../src/people';

// Only how it looks: the answer is the portal's own, told to be one of many.
// What 20,000 real apps take to list is measured in bench/.
test('layout: a list of 10,000 apps keeps its rows, its figures and its height', async ({
  page,
}) => {
  await page.route(/\/api\/microapps\/apps\/counters/, async route => {
    const response = await route.fetch();
    const counters = await response.json();
    const many = { total: 10_000, needsYou: 1_234, blocked: 9_876 };
    await route.fulfill({ response, json: { ...counters, ...many } });
  });
  await page.route(/\/api\/microapps\/apps\?/, async route => {
    const response = await route.fetch();
    const answer = await response.json();
    const items = Array.from({ length: 50 }, (_, index) => ({
      ...answer.items[index % answer.items.length],
      entityRef: `component:default/many-${index}`,
      name: `many-${index}`,
      title: `App with quite a long name, number ${index}`,
    }));
    const json = { items, totalCount: 10_000, nextCursor: 'next' };
    await route.fulfill({ response, json });
  });
  await openAs(page, 'platform-admin', '/micro-apps/apps?size=50');
  const list = new AppsList(page);
  await expect(list.pages).toContainText('1–50 of 10,000');
  await expect(list.counter('1,234 need you')).toBeVisible();
  await expect(list.grid.getByRole('rowheader')).toHaveCount(50);
  const heights = await list.grid
    .getByRole('row')
    .evaluateAll(rows => rows.slice(1).map(row => row.clientHeight));
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(2);
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
