import { expect, test } from '@playwright/test';
import { expectAccessible, ownParts } from '../src/accessibility';
import { newName } from '../src/manifests';
import { openAs } from '../src/people';
import { PortalApi, type Problem } from '../src/PortalApi';

interface Idea {
  id: string;
  wizardPath?: string;
}

const draft = (title: string) => ({
  title,
  purpose: 'Picks a place for lunch that suits everybody.',
  team: 'group:default/creators',
  sponsor: 'user:default/team-lead',
  shape: 'page',
  audience: 'team',
  people: 'none',
  data: 'internal',
});

test('an idea is proposed, read with what the rules say, approved, and opens the wizard filled in', async ({
  page,
  browser,
}) => {
  const title = newName('idea');
  await openAs(page, 'creator', '/micro-apps');
  await page.getByRole('link', { name: 'I have an idea' }).click();
  await page
    .getByRole('textbox', { name: 'What would you call it?' })
    .fill(title);
  await page
    .getByRole('textbox', { name: 'What is it for?' })
    .fill('Picks a place for lunch that suits everybody.');
  await page
    .getByRole('combobox', { name: 'Who should say yes?' })
    .fill('Theo');
  await page.getByRole('option', { name: 'Theo Lindgren' }).click();
  await expect(page.getByRole('listbox')).toBeHidden();
  const answers = {
    'Does it show something': 'It shows something',
    'Who will use it?': 'My team',
    'about people?': 'No',
    'What else': 'Internal things',
  };
  for (const [question, answer] of Object.entries(answers)) {
    await page
      .getByRole('radiogroup', { name: question })
      .getByText(answer, { exact: true })
      .click();
  }
  await expectAccessible(page, ownParts);
  await page.getByRole('button', { name: 'Propose it' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const address = new URL(page.url());

  const sponsor = await browser.newContext();
  const theirs = await sponsor.newPage();
  await openAs(theirs, 'team-lead', '/micro-apps/ideas?tab=waiting');
  await theirs.getByRole('link', { name: title }).click();
  const rules = theirs.getByRole('region', { name: 'What the rules say' });
  await expect(rules).toContainText('30 days at first');
  await expectAccessible(theirs, ownParts);
  await theirs.getByRole('button', { name: 'Approve' }).click();
  const dialog = theirs.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Go on!');
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(theirs.getByText('Approved by')).toBeVisible();
  await sponsor.close();

  await page.goto(`${address.pathname}${address.search}`);
  await page.getByRole('link', { name: 'Open the wizard' }).click();
  await expect(page).toHaveURL(/\/create\/templates\/default\/static-web/);
  await expect(
    page.getByRole('textbox', { name: 'What is your app called?' }),
  ).toHaveValue(title);
});

test('an idea is between its author, its sponsor and the platform admins', async () => {
  const [creator, sponsor, admin, stranger] = await Promise.all([
    PortalApi.as('creator'),
    PortalApi.as('team-lead'),
    PortalApi.as('platform-admin'),
    PortalApi.as('business-owner'),
  ]);
  const { body: idea } = await creator.post<Idea>(
    '/microapps/proposals',
    draft(newName('theirs')),
  );
  const path = `/microapps/proposals/${idea.id}`;
  for (const person of [creator, sponsor, admin]) {
    expect((await person.get(path)).status).toBe(200);
  }
  expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.post(`${path}/approve`, {})).status).toBe(404);
  const own = await creator.post<Problem>(`${path}/approve`, {});
  expect([own.status, own.body.error.message]).toEqual([
    403,
    expect.stringContaining('It is your own idea'),
  ]);
  expect((await sponsor.post(`${path}/decline`, {})).status).toBe(400);
  const answers = await Promise.all([
    sponsor.post(`${path}/approve`, {}),
    admin.post(`${path}/decline`, { comment: 'Not now.' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});
