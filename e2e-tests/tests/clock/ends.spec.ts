import { expect, test } from '@playwright/test';
import { AppPages } from '../../src/AppPages';
import { manifest, newName } from '../../src/manifests';
import { openAs } from '../../src/people';
import { PortalApi, type Request } from '../../src/PortalApi';
import { advanceClock, restoreClock } from '../../src/portalClock';
import { ReviewsPage } from '../../src/ReviewsPage';
import { pushStoppedApp } from '../stoppedApp';

/*
 * These move the clock of the whole portal, so they run by themselves, after
 * everything else.
 */

test.afterEach(async () => restoreClock(await PortalApi.as('platform-admin')));

test('an exception holds until its end and not longer', async ({ page }) => {
  const { name, title, creator } = await pushStoppedApp('exception');
  const admin = await PortalApi.as('platform-admin');
  await creator.waitForEntity(name);
  expect((await creator.gate(name)).body.allowed).toBe(false);

  const { dialog, gate } = new AppPages(page);
  await openAs(page, 'creator', AppPages.governanceOf(name));
  await gate.getByRole('button', { name: /^Ask for an exception/ }).click();
  await dialog.getByRole('textbox').fill('Pilot with the office in Lyon');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(gate).toContainText('waits for a security reviewer');
  const { body } = await creator.get<{ items: Request[] }>(
    `/microapps/escalations?app=default/${name}`,
  );
  const [{ id, question }] = body.items;

  const browser = page.context().browser();
  const context = await browser?.newContext({ baseURL: page.url() });
  const adminPage = await context?.newPage();
  if (!adminPage) throw new Error('No second browser');
  await openAs(adminPage, 'platform-admin', ReviewsPage.of(id));
  const reviews = new ReviewsPage(adminPage);
  await reviews.answer('Approve for 7 days').click();
  await expect(reviews.request(question)).toBeHidden();
  await context?.close();

  const granted = await creator.gate(name);
  expect(granted.body.allowed).toBe(true);
  expect(granted.body.exceptionsUsed).toHaveLength(1);
  await page.goto(AppPages.governanceOf(name));
  await expect(gate).toContainText('Yes');
  await expect(gate).toContainText('allowed by an exception until');

  await advanceClock(admin, 7.1);
  const denied = await creator.gate(name);
  expect(denied.body.allowed).toBe(false);
  expect(denied.body.violations.map(({ ruleId }) => ruleId)).toEqual([
    'third-party-not-approved',
  ]);
  await page.goto(AppPages.governanceOf(name));
  await expect(gate).toContainText('Not yet');
  await expect(gate).toContainText('Was allowed until');

  await admin.runTask('microapps-escalations');
  await admin.sendNotices();
  const told = await creator.notificationsOf(title);
  expect(told.map(notice => notice.title)).toEqual([
    expect.stringContaining(`${title} may no longer`),
  ]);
  expect(told[0].link).toBe(ReviewsPage.of(id));
});

test('an app nobody renews is archived, its owner hears of it and brings it back', async ({
  page,
}) => {
  const name = newName('archived');
  const creator = await PortalApi.as('creator');
  const admin = await PortalApi.as('platform-admin');
  await creator.pushManifest(name, manifest({ name, ttlDays: 2 }));
  await creator.waitForEntity(name);

  await advanceClock(admin, 2.1);
  await admin.runTask('lifecycle-sweep');
  const { lifecycle, summary } = await creator.app(name);
  expect(lifecycle.state).toBe('archived');
  await admin.sendNotices();
  const [told] = await creator.notificationsOf(summary.title);
  expect(told.title).toBe(`${summary.title} was archived`);

  await openAs(page, 'creator', told.link);
  const { dialog, timeToLive } = new AppPages(page);
  await expect(timeToLive).toContainText('Archived');
  await expect(timeToLive).toContainText('Nothing is lost');
  await timeToLive.getByRole('button', { name: 'Reactivate' }).click();
  await dialog.getByRole('textbox').fill('It is needed again');
  await dialog.getByRole('button', { name: 'Reactivate' }).click();
  await expect(dialog).toBeHidden();
  await expect(timeToLive.getByRole('button', { name: 'Renew' })).toBeVisible();
  expect((await creator.app(name)).lifecycle.state).toBe('active');
});

test('when too much would end at once, nothing does before an admin says so', async ({
  page,
}) => {
  const admin = await PortalApi.as('platform-admin');
  const states = async () =>
    (await admin.apps('limit=200')).items.map(app => [app.name, app.state]);
  const before = await states();
  await advanceClock(admin, 400);
  await admin.runTask('lifecycle-sweep');
  expect(await states()).toEqual(before);

  await openAs(page, 'platform-admin', '/micro-apps/reviews');
  const { brake, dialog } = new ReviewsPage(page);
  await expect(brake).toContainText('would be archived or deleted at once');
  await brake.getByRole('button', { name: 'Let them end…' }).click();
  await expect(dialog).toContainText('deleted ones cannot');
  await dialog.getByRole('button', { name: 'Keep them' }).click();
  await expect(dialog).toBeHidden();

  // Back in time there is nothing to ask any more.
  await restoreClock(admin);
  await admin.runTask('lifecycle-sweep');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Reviews' })).toBeVisible();
  await expect(brake).toBeHidden();
});
