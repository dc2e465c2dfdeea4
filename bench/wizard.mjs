// How long the wizard's panel takes to answer, in a browser, on a portal that
// runs already (`npm start`, or MICROAPPS_E2E_APP_URL says where).
import { createRequire } from 'node:module';
import os from 'node:os';
import { writeSection } from './section.mjs';

const require = createRequire(
  new URL('../e2e-tests/package.json', import.meta.url),
);
const { chromium } = require('@playwright/test');

const appUrl = process.env.MICROAPPS_E2E_APP_URL ?? 'http://localhost:3000';
const executablePath =
  process.env.MICROAPPS_E2E_CHROMIUM ?? '/usr/bin/chromium';
const ROUNDS = 40;
/** What the wizard waits for the next key. */
const WAITS_MS = 150;

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  await page.goto(`${appUrl}/create/templates/default/static-web`);
  await page.getByRole('button', { name: /Casey Moreau/ }).click();
  await page
    .getByRole('textbox', { name: 'What is your app called?' })
    .fill(`bench-${Date.now().toString(36)}`);
  await page.getByRole('textbox', { name: 'What is it for?' }).fill('Bench.');
  await page.getByRole('radio', { name: 'Creators' }).waitFor();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('radio', { name: 'My team' }).check();
  await page.getByRole('heading', { name: 'A team app' }).waitFor();

  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const domain = `service-${round}.example.com`;
    times.push(await timeOf(page, domain));
  }
  const sorted = times.sort((one, other) => one - other);
  const at = share => sorted[Math.floor(share * (sorted.length - 1))];
  const row = (what, ms) =>
    `| ${what} | ${ms.toFixed(0)} ms | ${(ms - WAITS_MS).toFixed(0)} ms |`;
  const text = [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${
      os.cpus().length
    } cores, Node ${
      process.versions.node
    }, in Chromium: from the last key of a service's address until the panel shows what it means, ${ROUNDS} rounds. The wizard waits ${WAITS_MS} ms for another key before it asks.`,
    '',
    '| | After the last key | After typing has stopped |',
    '| --- | --- | --- |',
    row('median', at(0.5)),
    row('95th percentile', at(0.95)),
    '',
    'Target: at most 150 ms after typing has stopped. Again: `node bench/wizard.mjs --write`, with the portal running.',
  ].join('\n');
  if (process.argv.includes('--write')) {
    await writeSection('wizard', 'Wizard', text);
  }
  process.stdout.write(`${text}\n`);
} finally {
  await browser.close();
}

/** Types an address whole; the panel names the service once it is answered. */
async function timeOf(page, domain) {
  const address = page.getByRole('textbox', { name: 'Address of service 1' });
  await address.evaluate((input, wanted) => {
    window.benchAnswer = new Promise(resolve => {
      let typedAt = 0;
      input.addEventListener('input', () => {
        typedAt = performance.now();
      });
      const panel = document.querySelector('aside');
      new MutationObserver((_, observer) => {
        if (panel.textContent.includes(wanted)) {
          observer.disconnect();
          resolve(performance.now() - typedAt);
        }
      }).observe(panel, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
  }, domain);
  await address.fill(domain);
  return page.evaluate(() => window.benchAnswer);
}
