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

const pictures = [
  {
    file: 'index.png',
    path: '/micro-apps/apps',
    shows: page => page.getByRole('link', { name: 'Lunch picker' }),
  },
  {
    file: 'entity.png',
    path: '/catalog/default/component/lunch-picker',
    shows: page => page.getByRole('region', { name: 'Cost', exact: true }),
  },
];

const { executablePath, args, env } = await findChromium({
  root,
  env: process.env,
});
const browser = await chromium.launch({ executablePath, args, env });
try {
  await fs.mkdir(folder, { recursive: true });
  const context = await browser.newContext({
    baseURL: portalUrl,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/', { timeout: 120_000 });
  await page
    .getByRole('button', { name: /^Continue as Casey Moreau/ })
    .click({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Lunch picker' }).waitFor();
  for (const picture of pictures) {
    await page.goto(picture.path);
    await picture.shows(page).waitFor({ timeout: 60_000 });
    await page.waitForLoadState('networkidle');
    const file = path.join(folder, picture.file);
    await page.screenshot({ path: file, animations: 'disabled' });
    process.stdout.write(`${path.relative(root, file)}\n`);
  }
} finally {
  await browser.close();
}
