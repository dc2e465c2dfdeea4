import { expect, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { AppsList } from '../src/AppsList';
import { manifest, newName } from '../src/manifests';
import { openAs } from '../src/people';
import { PortalApi } from '../src/PortalApi';

test('an owner renews an app with a reason, and everybody reads it', async ({
  page,
}) => {
  const name = newName('renewed');
  const creator = await PortalApi.as('creator');
  await creator.pushManifest(name, manifest({ name }));
  await creator.waitForEntity(name);
  await openAs(page, 'creator', AppPages.overviewOf(name));
  const { dialog, timeToLive, timeline } = new AppPages(page);
  await timeToLive.getByRole('button', { name: 'Renew' }).click();
  await expect(dialog).toContainText('It then runs until');
  await dialog.getByRole('button', { name: 'Renew' }).click();
  await expect(dialog).toContainText('at least three characters');
  expect((await creator.app(name)).ttl.renewalsUsed).toBe(0);

  await dialog.getByRole('textbox').fill('The team uses it every day');
  await dialog.getByRole('button', { name: 'Renew' }).click();
  await expect(dialog).toBeHidden();
  await expect(timeToLive).toContainText('1 of 3 renewals used');
  expect((await creator.app(name)).ttl.renewalsUsed).toBe(1);

  await page.goto(AppPages.governanceOf(name));
  await timeline.getByRole('button', { name: 'Show only' }).click();
  await page.getByRole('option', { name: 'Renewed' }).click();
  const entry = timeline.getByRole('listitem');
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText('The team uses it every day');
  await expect(entry).toContainText('Casey Moreau');
});

test('an owner retires an app from the list and brings it back on its page', async ({
  page,
}) => {
  const name = newName('retired');
  const creator = await PortalApi.as('creator');
  await creator.pushManifest(name, manifest({ name }));
  await creator.waitForEntity(name);
  await openAs(page, 'creator', `/micro-apps/apps?q=${name}`);
  const list = new AppsList(page);
  const { dialog, timeToLive } = new AppPages(page);
  const row = list.grid.getByRole('row').filter({ hasText: 'Written by the' });
  await row.getByRole('button', { name: /^Actions for/ }).click();
  await page.getByRole('menuitem', { name: 'Retire…' }).click();
  await expect(dialog).toContainText('It stops now');
  await dialog.getByRole('textbox').fill('Nobody needs it any more');
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('Retired');
  expect((await creator.app(name)).lifecycle.state).toBe('retired');

  await page.goto(AppPages.overviewOf(name));
  await expect(timeToLive).toContainText('It can be brought back until');
  await timeToLive.getByRole('button', { name: 'Reactivate' }).click();
  await dialog.getByRole('textbox').fill('Needed for the summer party');
  await dialog.getByRole('button', { name: 'Reactivate' }).click();
  await expect(dialog).toBeHidden();
  await expect(timeToLive.getByRole('button', { name: 'Renew' })).toBeVisible();
  expect((await creator.app(name)).lifecycle.state).toBe('active');
});
