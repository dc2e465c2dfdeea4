import { defineConfig } from '@playwright/test';
import { target } from './src/target';

const clock = 'clock/**';

/** Who serves the portal makes no difference to these: tried on the built one. What people do from end to end is tried on both. */
const servedAlike = [
  ...['accessibility', 'keyboard', 'large-list', 'narrow'],
  ...['apps-list', 'governance', 'permissions', 'pushed-facts'],
].map(name => `${name}.spec.ts`);

const inTests = (name: string) => `**/tests/${name}`;

/**
 * One worker: the tests share a portal. They do not share apps: whatever a test
 * writes carries a name of its own, so their order does not matter; only those
 * that move the portal's clock come last.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  globalSetup: './src/waitForExamples.ts',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  // A loaded machine may miss a moment; what is broken fails twice.
  retries: process.env.CI ? 1 : 0,
  // Generous: on a busy machine with two cores a page takes its time.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 30_000,
    baseURL: target.appUrl,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    // Animations that end by themselves are what people with this setting see.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: target.chromium,
      args: target.chromiumArgs,
    },
  },
  // In this order: moving the clock moves it for everybody.
  projects: [
    {
      name: target.name,
      testIgnore:
        target.name === 'dev'
          ? [clock, ...servedAlike].map(inTests)
          : inTests(clock),
    },
    ...(target.name === 'dev'
      ? []
      : [{ name: `${target.name}, another time`, testMatch: inTests(clock) }]),
  ],
});
