import type { PortalApi } from './PortalApi';

/**
 * Moves the clock of the portal under test.
 *
 * @throws unless the portal runs with `microapps.demo.clock: true`
 */
export async function advanceClock(admin: PortalApi, days: number) {
  await setClock(admin, { advanceDays: days });
}

/** Back to the clock of the machine. */
export async function restoreClock(admin: PortalApi) {
  await setClock(admin, { at: new Date().toISOString() });
}

async function setClock(admin: PortalApi, step: object) {
  const { status, body } = await admin.post('/microapps/dev/clock', step);
  if (status !== 200) {
    throw new Error(
      `The clock cannot be set (${status} ${JSON.stringify(body)}). ` +
        'Start the portal with microapps.demo.clock: true, see README.md.',
    );
  }
}
