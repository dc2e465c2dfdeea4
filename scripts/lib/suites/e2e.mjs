/**
 * The browser tests of `e2e-tests/`, twice: against the dev server, and against the built portal.
 * A test learns from the environment where it is:
 *   MICROAPPS_E2E_TARGET       dev or built
 *   MICROAPPS_E2E_APP_URL      what the browser opens (use.baseURL)
 *   MICROAPPS_E2E_BACKEND_URL  for calls past the browser
 *   MICROAPPS_E2E_PRODUCTION_URL  (built) the same bundle with NODE_ENV=production
 *   MICROAPPS_E2E_CHROMIUM, MICROAPPS_E2E_CHROMIUM_ARGS (JSON)  launchOptions.executablePath and .args
 */
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { findChromium } from '../chromium.mjs';
import { runCommand } from '../commands.mjs';
import { Problem } from '../problem.mjs';
import { addOutcomes, parsePlaywrightReport, readReport } from '../reports.mjs';
import {
  buildPortal,
  withBuiltPortal,
  withDevPortal,
} from '../test-portal.mjs';

/** @type {import('./index.mjs').Suite} */
export const e2e = {
  name: 'e2e',
  title: 'a real Chromium, on the dev server and on the built portal',
  run: async context => {
    const config = path.join(context.root, 'e2e-tests/playwright.config.ts');
    if (!existsSync(config)) {
      throw new Problem(
        'The browser tests are missing: e2e-tests has no playwright.config.ts.',
      );
    }
    const browser = await findChromium(context);
    context.print(`${browser.version} (${browser.executablePath})`);
    const playwright = (target, urls) =>
      runPlaywright(context, { config, browser, target, urls });
    const onDev = await withDevPortal(context, portal =>
      playwright('dev', portal),
    );
    return addOutcomes([onDev, await runOnBuilt(context, playwright)]);
  },
};

async function runOnBuilt(context, playwright) {
  context.print('Building the portal');
  const bundle = await buildPortal(context);
  try {
    return await withBuiltPortal(
      context,
      { bundle, nodeEnv: 'production' },
      production =>
        withBuiltPortal(context, { bundle, nodeEnv: 'development' }, portal =>
          playwright('built', { ...portal, productionUrl: production.appUrl }),
        ),
    );
  } finally {
    await fs.rm(bundle, { recursive: true, force: true });
  }
}

async function runPlaywright(context, { config, browser, target, urls }) {
  const { paths, print, reportFile } = context;
  const report = reportFile(`e2e-${target}.json`);
  print(`Browser tests on the ${target} portal, ${urls.appUrl}`);
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
        MICROAPPS_E2E_APP_URL: urls.appUrl,
        MICROAPPS_E2E_BACKEND_URL: urls.backendUrl,
        MICROAPPS_E2E_PRODUCTION_URL: urls.productionUrl ?? '',
        MICROAPPS_E2E_CHROMIUM: browser.executablePath,
        MICROAPPS_E2E_CHROMIUM_ARGS: JSON.stringify(browser.args),
      },
      onLine: print,
    },
  );
  return readReport(report, parsePlaywrightReport);
}
