import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedTestService } from './AuthorizedTestService';

export function addTestRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    tests: AuthorizedTestService;
  },
): void {
  const { auditor, httpAuth, tests } = options;

  router.post('/apps/:namespace/:name/evidence/tests', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { total, failed, coverage, appVersion } = req.body;
    const status = await withAuditor(
      auditor,
      { eventId: 'tests-upload', request: req, meta: { ...ref } },
      () =>
        tests.upload({ ref, total, failed, coverage, appVersion }, credentials),
    );
    res.json({ status });
  });
}
