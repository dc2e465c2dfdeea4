import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedBrakeService } from './AuthorizedBrakeService';
import type { AuthorizedLifecycleService } from './AuthorizedLifecycleService';

export function addLifecycleRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    brake: AuthorizedBrakeService;
    httpAuth: HttpAuthService;
    lifecycle: AuthorizedLifecycleService;
  },
): void {
  const { auditor, brake, httpAuth, lifecycle } = options;

  for (const step of ['renew', 'retire', 'reactivate'] as const) {
    router.post(`/apps/:namespace/:name/${step}`, async (req, res) => {
      const credentials = await httpAuth.credentials(req);
      const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
      const { reason } = req.body;
      const result = await withAuditor(
        auditor,
        { eventId: `app-${step}`, request: req, meta: { ...ref } },
        () => lifecycle.take(step, { ref, reason }, credentials),
      );
      res.json(result);
    });
  }

  router.post('/apps/:namespace/:name/usage', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { lastUsedAt } = req.body;
    const detail = await withAuditor(
      auditor,
      { eventId: 'app-usage', request: req, meta: { ...ref } },
      () => lifecycle.recordUsage({ ref, lastUsedAt }, credentials),
    );
    res.json(detail);
  });

  router.get('/lifecycle/brake', async (req, res) => {
    res.json(await brake.get(await httpAuth.credentials(req)));
  });

  router.post('/lifecycle/brake/release', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { reason } = req.body;
    const result = await withAuditor(
      auditor,
      { eventId: 'brake-release', request: req },
      () => brake.release(reason, credentials),
    );
    res.json(result);
  });
}
