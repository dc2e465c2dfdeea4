import { expect, test } from '@playwright/test';
import { AppPages } from '../src/AppPages';
import { openAs } from '../src/people';
import { appPath, PortalApi, type Request } from '../src/PortalApi';
import { ReviewsPage } from '../src/ReviewsPage';
import { pushStoppedApp, unapproved } from './stoppedApp';

test('the queue is worked through by keys, and both sides are told', async ({
  page,
}) => {
  const { name, title, creator } = await pushStoppedApp('keys');
  const { name: other } = await pushStoppedApp('keys');
  const [first, second] = [
    (await creator.askFor(name, unapproved)).body,
    (await creator.askFor(other, unapproved)).body,
  ];
  await openAs(page, 'security-reviewer', ReviewsPage.of(first.id));
  const reviews = new ReviewsPage(page);
  const shown = reviews.request(first.question);
  await expect(shown).toContainText('Pilot with the office in Lyon');
  await expect(shown).toContainText('Denied');
  await expect(shown).toContainText(/Allowed until \d/);
  await page.keyboard.press('j');
  await expect(reviews.request(second.question)).toBeVisible();
  await page.keyboard.press('k');
  await expect(reviews.answer('Approve for 7 days')).toBeVisible();

  await page.keyboard.press('r');
  await expect(reviews.dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Use Places, j and k');
  await reviews.dialog
    .getByRole('button', { name: 'Reject with a reason' })
    .click();
  await expect(reviews.request(second.question)).toBeVisible();
  await expect(reviews.answer('Approve for 7 days')).toBeVisible();
  await page.keyboard.press('a');
  await reviews.dialog
    .getByRole('button', { name: 'Approve', exact: true })
    .click();
  await expect(reviews.dialog).toBeHidden();

  const became = async (id: string) =>
    (await creator.get<{ escalation: Request }>(`/microapps/escalations/${id}`))
      .body.escalation.status;
  expect([await became(first.id), await became(second.id)]).toEqual([
    'rejected',
    'approved',
  ]);
  await creator.sendNotices();
  const [told] = await creator.notificationsOf(title);
  expect(told.description).toContain('Use Places, j and k');
  expect(told.link).toBe(ReviewsPage.of(first.id));
});

test('who asked sees the request, takes it back, and may ask again', async ({
  page,
}) => {
  const { name, creator } = await pushStoppedApp('withdrawn');
  const { body: asked } = await creator.askFor(name, unapproved);
  await creator.waitForEntity(name);
  await openAs(page, 'creator', AppPages.governanceOf(name));
  const { gate, timeline } = new AppPages(page);
  await expect(gate).toContainText('waits for a security reviewer');
  await timeline.getByRole('link', { name: 'See the request' }).click();
  await expect(page).toHaveURL(new RegExp(`id=${asked.id}`));

  const reviews = new ReviewsPage(page);
  await expect(reviews.request(asked.question)).toContainText(
    'You asked for it yourself, so somebody else decides',
  );
  await expect(reviews.answer('Approve for 7 days')).toBeHidden();
  await reviews.answer('Withdraw').click();
  await reviews.dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(reviews.request(asked.question)).toContainText('Withdrawn by');

  await page.goto(AppPages.governanceOf(name));
  await expect(
    gate.getByRole('button', { name: /^Ask for an exception/ }),
  ).toBeVisible();
});

test('what was approved can be revoked, and the gate is closed again', async ({
  page,
}) => {
  const { name, creator } = await pushStoppedApp('revoked');
  const admin = await PortalApi.as('platform-admin');
  const { body: asked } = await creator.askFor(name, unapproved);
  await admin.answer(asked.id, 'approve', {});
  expect((await creator.gate(name)).body.allowed).toBe(true);

  await openAs(page, 'platform-admin', ReviewsPage.of(asked.id));
  const reviews = new ReviewsPage(page);
  await reviews.answer('Revoke').click();
  await reviews.dialog.getByRole('textbox').fill('Places does the same');
  await reviews.dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(reviews.request(asked.question)).toContainText('Revoked by');
  expect((await creator.gate(name)).body.allowed).toBe(false);
});

test('nobody does what is not theirs, on the page or past it', async ({
  page,
}) => {
  const { name, creator } = await pushStoppedApp('theirs');
  const { body: asked } = await creator.askFor(name, unapproved);
  const [lead, reviewer, admin, owner] = await Promise.all([
    PortalApi.as('team-lead'),
    PortalApi.as('security-reviewer'),
    PortalApi.as('platform-admin'),
    PortalApi.as('business-owner'),
  ]);
  const reason = { reason: 'Because I want to' };
  const renew = (person: PortalApi) =>
    person.post(`${appPath(name)}/renew`, reason);
  const refusals = {
    'one approves what one asked for': creator.answer(asked.id, 'approve', {}),
    'a team lead decides about a service': lead.answer(asked.id, 'approve', {}),
    'a business owner rejects': owner.answer(asked.id, 'reject', {
      comment: 'No need',
    }),
    'somebody withdraws for another': admin.answer(asked.id, 'withdraw', {}),
    'a reviewer renews': renew(reviewer),
    'a business owner renews': renew(owner),
    'a business owner retires': owner.post(`${appPath(name)}/retire`, reason),
    'a business owner asks for another': owner.askFor(name, unapproved),
    'a reviewer lets the clean-up go on': reviewer.post(
      '/microapps/lifecycle/brake/release',
      reason,
    ),
    'a creator sets the clock': creator.post('/microapps/dev/clock', {
      advanceDays: 1,
    }),
    'a creator reads the audit log': creator.get('/microapps/audit'),
    'a business owner exports it': owner.get('/microapps/audit/export'),
  };
  const answers = await Promise.all(
    Object.entries(refusals).map(async ([what, pending]) => {
      const { status } = await pending;
      return [what, status];
    }),
  );
  expect(answers).toEqual(Object.keys(refusals).map(what => [what, 403]));
  expect((await creator.app(name)).ttl.renewalsUsed).toBe(0);

  await creator.waitForEntity(name);
  await openAs(page, 'business-owner', AppPages.overviewOf(name));
  const { timeToLive, gate } = new AppPages(page);
  await expect(timeToLive).toContainText('Only its owners and its mentor may');
  await expect(timeToLive.getByRole('button', { name: 'Renew' })).toBeHidden();
  await expect(gate).toContainText('Not yet');
  await expect(
    gate.getByRole('button', { name: /^Ask for an exception/ }),
  ).toBeHidden();
  await page.goto(ReviewsPage.of(asked.id));
  const reviews = new ReviewsPage(page);
  await expect(reviews.request(asked.question)).toContainText(
    'You may not decide',
  );
  await expect(reviews.answer('Approve for 7 days')).toBeHidden();
  await expect(page.getByRole('tab', { name: 'Audit' })).toBeHidden();
});

test('the audit log says in words what was done, and proves itself', async ({
  page,
}) => {
  const { name, creator } = await pushStoppedApp('audited');
  await creator.askFor(name, unapproved);
  await openAs(page, 'security-reviewer', `/micro-apps/audit?app=${name}`);
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText('The log is as it was written')).toBeVisible();
  await page.getByRole('button', { name: /Everything/ }).click();
  await page.getByRole('option', { name: 'Asked for something' }).click();
  const rows = page.getByRole('row').filter({ hasText: name });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Pilot with the office in Lyon');
  await page.getByRole('textbox', { name: 'Who' }).fill('team-lead');
  await expect(page.getByText('Nothing of that kind was done')).toBeVisible();
});
