/**
 * Makes the pictures of the README from a running portal with the example apps:
 *   npm start            (in one terminal)
 *   node scripts/pictures.mjs [http://localhost:3000]
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/chromium.mjs';
import { projectPaths } from './lib/paths.mjs';

const { root } = projectPaths();
const [portalUrl = 'http://localhost:3000'] = process.argv.slice(2);
const folder = path.join(root, 'docs/images');

const creator = 'Casey Moreau';
const admin = 'Priya Anand';

const pictures = [
  {
    file: 'index.png',
    person: creator,
    path: '/micro-apps/apps',
    shows: page => page.getByRole('link', { name: 'Lunch picker' }),
  },
  {
    file: 'entity.png',
    person: creator,
    path: '/catalog/default/component/lunch-picker',
    shows: page =>
      page
        .getByRole('region', { name: 'Cost', exact: true })
        .getByText('this month'),
  },
  {
    file: 'wizard.png',
    person: creator,
    path: '/create/templates/default/static-web',
    act: answerTheWizard,
    shows: page => page.getByText('maps.example.com isn’t approved yet.'),
  },
  {
    file: 'reviews.png',
    person: admin,
    path: '/micro-apps/reviews',
    before: askForMeetingNotes,
    shows: page =>
      page.getByRole('button', { name: 'Approve for 7 days', exact: true }),
  },
];

/** As far as the page that says what the app does. */
async function answerTheWizard(page) {
  const say = (name, text) => page.getByRole('textbox', { name }).fill(text);
  await say('What is your app called?', 'lunch-map');
  await say('What is it for?', 'Shows where one can have lunch nearby.');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  const answers = ['My team', 'Names or work contact', 'Internal things'];
  for (const name of answers) {
    await page.getByRole('radio', { name, exact: true }).check();
  }
  await say('Address of service 1', 'maps.example.com');
}

/** A request that waits, asked on the page as people do; one that waits already will do. */
async function askForMeetingNotes(pageOf) {
  const page = await pageOf(creator);
  await page.goto('/catalog/default/component/meeting-notes');
  const gate = page.getByRole('region', { name: /^May it / });
  await gate
    .getByRole('button', { name: /^About this rule/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
  const ask = gate.getByRole('button', { name: /^Ask for an exception/ });
  if ((await ask.count()) === 0) return;
  await ask.first().click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox')
    .fill('We collect the addresses it needs; until then it must reach them.');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const { executablePath, args, env } = await findChromium({
  root,
  env: process.env,
});
const browser = await chromium.launch({ executablePath, args, env });
try {
  await fs.mkdir(folder, { recursive: true });
  const pages = new Map();
  const pageOf = async person => {
    if (!pages.has(person)) pages.set(person, await signIn(person));
    return pages.get(person);
  };
  for (const picture of pictures) {
    await picture.before?.(pageOf);
    const page = await pageOf(picture.person);
    await page.goto(picture.path);
    await picture.act?.(page);
    await picture.shows(page).waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const file = path.join(folder, picture.file);
    await page.screenshot({ path: file, animations: 'disabled' });
    process.stdout.write(`${path.relative(root, file)}\n`);
  }
} finally {
  await browser.close();
}

async function signIn(person) {
  const context = await browser.newContext({
    baseURL: portalUrl,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/', { timeout: 120_000 });
  await page
    .getByRole('button', { name: new RegExp(`^Continue as ${person}`) })
    .click({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Lunch picker' }).waitFor();
  return page;
}
