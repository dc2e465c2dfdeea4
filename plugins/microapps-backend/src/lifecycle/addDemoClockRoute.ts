import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { MicroappsRouter } from '../http/types';
import type { AuthorizedBrakeService } from './AuthorizedBrakeService';
import type { DemoClock } from './DemoClock';

/** Development only: with a clock of the machine there is no such route. */
export function addDemoClockRoute(
  router: MicroappsRouter,
  options: {
    brake: AuthorizedBrakeService;
    demoClock?: DemoClock;
    httpAuth: HttpAuthService;
  },
): void {
  const { brake, demoClock, httpAuth } = options;

  router.post('/dev/clock', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    if (!demoClock) {
      throw new NotFoundError('The clock of this portal cannot be set.');
    }
    await brake.assertMayRelease(credentials);
    res.json({ now: demoClock.set(req.body).toISOString() });
  });
}
