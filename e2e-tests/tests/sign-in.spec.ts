import { expect, test } from '@playwright/test';
import { openAs, people, personIds, signInButton } from '../src/people';

test('the sign-in page introduces five people', async ({ page }) => {
  await page.goto('/');
  await expect(
    page.getByRole('heading', { name: 'Who are you today?' }),
  ).toBeVisible();
  const cards = page.getByRole('main').getByRole('button');
  await expect(cards).toHaveCount(personIds.length);
  for (const person of personIds) {
    await expect(signInButton(page, person)).toBeVisible();
    await expect(signInButton(page, person)).toHaveAccessibleDescription(/\w/);
  }
});

for (const person of personIds) {
  test(`${people[person].role} signs in and lands on Micro apps`, async ({
    page,
  }) => {
    await openAs(page, person, '/');
    await expect(page).toHaveURL(/\/micro-apps/);
    await expect(page.getByRole('grid', { name: 'Micro apps' })).toContainText(
      'Lunch picker',
    );

    await page.goto('/settings');
    await expect(page.getByText(people[person].name).first()).toBeVisible();
  });
}

test('a reload keeps the person, another browser asks again', async ({
  browser,
  page,
}) => {
  await openAs(page, 'creator', '/micro-apps');
  const list = page.getByRole('grid', { name: 'Micro apps' });
  await expect(list).toBeVisible();
  await page.reload();
  await expect(list).toBeVisible();

  const another = await browser.newPage();
  await another.goto('/micro-apps');
  await expect(signInButton(another, 'creator')).toBeVisible();
  await another.close();
});
