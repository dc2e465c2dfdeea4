/**
 * The portal under test. `npm test -- e2e` sets these; without them the tests
 * use a portal that `npm start` runs, and a Chromium from the usual place.
 */
export const target = {
  /** `dev` or `built` */
  name: process.env.MICROAPPS_E2E_TARGET ?? 'dev',
  appUrl: process.env.MICROAPPS_E2E_APP_URL ?? 'http://localhost:3000',
  backendUrl: process.env.MICROAPPS_E2E_BACKEND_URL ?? 'http://localhost:7007',
  chromium: process.env.MICROAPPS_E2E_CHROMIUM ?? '/usr/bin/chromium',
  chromiumArgs: readArgs(process.env.MICROAPPS_E2E_CHROMIUM_ARGS),
};

function readArgs(json: string | undefined): string[] {
  const args: unknown = JSON.parse(json ?? '["--no-sandbox"]');
  if (!Array.isArray(args)) {
    throw new Error(`MICROAPPS_E2E_CHROMIUM_ARGS is no list: ${json}`);
  }
  return args.map(String);
}
