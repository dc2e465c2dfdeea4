/**
 * The browser tests of `e2e-tests/`, twice: against the dev server, and against the built portal.
 * A test learns from the environment where it is:
 *   MICROAPPS_E2E_TARGET       dev or built
 *   MICROAPPS_E2E_APP_URL      what the browser opens (use.baseURL)
 *   MICROAPPS_E2E_BACKEND_URL  for calls past the browser
 *   MICROAPPS_E2E_CHROMIUM, MICROAPPS_E2E_CHROMIUM_ARGS (JSON)  launchOptions.executablePath and .args
 */
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { buildPortal } from '../built-portal.mjs';
import { findChromium } from '../chromium.mjs';
import { runCommand } from '../commands.mjs';
import { people, signInCheck } from '../portal.mjs';
import { withPostgres } from '../postgres.mjs';
import { Problem } from '../problem.mjs';
import {
  addOutcomes,
  failedOutcome,
  parsePlaywrightReport,
  passedOutcome,
  readReport,
} from '../reports.mjs';
import {
  withBuiltPortal,
  withDevPortal,
  withProductionPortal,
} from '../test-portal.mjs';

/** @type {import('./index.mjs').Suite} */
export const e2e = {
  name: 'e2e',
  title: 'a real Chromium, on the dev server and on the built portal',
  inBrowser: true,
  run: async context => {
    const config = path.join(context.root, 'e2e-tests/playwright.config.ts');
    if (!existsSync(config)) {
      throw new Problem(
        'The browser tests are missing: e2e-tests has no playwright.config.ts.',
      );
    }
    const browser = await findChromium(context);
    context.print(`${browser.version} (${browser.executablePath})`);
    const playwright = (target, portal) =>
      runPlaywright(context, { config, browser, target, portal });
    // A part that breaks must not hide what the other parts found.
    const attempt = (name, work) =>
      work().catch(error => describeBreakdown(name, error));
    return addOutcomes([
      await attempt('the dev server', () =>
        withDevPortal(context, portal => playwright('dev', portal)),
      ),
      await attempt('the built portal', () => runOnBuilt(context, playwright)),
    ]);
  },
};

async function runOnBuilt(context, playwright) {
  context.print('Building the portal');
  const bundle = await buildPortal(context);
  try {
    return addOutcomes([
      await withBuiltPortal(context, bundle, portal =>
        playwright('built', portal),
      ),
      await withPostgres(context, server =>
        withProductionPortal(context, bundle, server.connection, refusesPeople),
      ),
    ]);
  } finally {
    await fs.rm(bundle, { recursive: true, force: true });
  }
}

/** In production, on PostgreSQL, nobody gets in as an example person. */
async function refusesPeople({ ports }) {
  const answers = await Promise.all(
    people.map(async ([person]) => {
      const { url, headers } = signInCheck(ports, person);
      const { status } = await fetch(url, { headers });
      return { person, status };
    }),
  );
  const wrong = answers.filter(({ status }) => status !== 403);
  return wrong.length === 0
    ? passedOutcome()
    : failedOutcome(
        'a production portal refuses the example people',
        `Expected status 403: ${JSON.stringify(wrong)}`,
      );
}

async function runPlaywright(context, { config, browser, target, portal }) {
  const { paths, print, reportFile } = context;
  const report = reportFile(`e2e-${target}.json`);
  print(`Browser tests on the ${target} portal, ${portal.appUrl}`);
  await runCommand(
    path.join(paths.nodeModules, '.bin/playwright'),
    ['test', '--config', config, '--reporter', 'list,json'],
    {
      cwd: path.join(paths.root, 'e2e-tests'),
      env: {
        ...browser.env,
        CI: 'true',
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        MICROAPPS_E2E_TARGET: target,
        MICROAPPS_E2E_APP_URL: portal.appUrl,
        MICROAPPS_E2E_BACKEND_URL: portal.backendUrl,
        MICROAPPS_E2E_CHROMIUM: browser.executablePath,
        MICROAPPS_E2E_CHROMIUM_ARGS: JSON.stringify(browser.args),
      },
      onLine: print,
    },
  );
  return readReport(report, content => parsePlaywrightReport(content, target));
}

function describeBreakdown(name, error) {
  const message = error instanceof Problem ? error.message : error.stack;
  return failedOutcome(name, [message, error.details].join('\n'));
}
