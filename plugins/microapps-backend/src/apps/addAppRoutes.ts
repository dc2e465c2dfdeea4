import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import type { AuthorizedAppService } from './AuthorizedAppService';

export function addAppRoutes(
  router: MicroappsRouter,
  options: {
    apps: AuthorizedAppService;
    httpAuth: HttpAuthService;
    /** Called for an app nobody knows yet, which the catalog may have heard of. */
    onUnknown(ref: { namespace: string; name: string }): Promise<void>;
  },
): void {
  const { apps, httpAuth, onUnknown } = options;

  router.get('/apps', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await apps.list(req.query, credentials));
  });

  router.get('/apps/counters', async (req, res) => {
    res.json(await apps.counters(await httpAuth.credentials(req)));
  });

  router.get('/apps/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    await onUnknown(ref);
    res.json(await apps.get(ref, credentials));
  });

  router.get('/apps/:namespace/:name/timeline', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    res.json(await apps.timeline(ref, req.query, credentials));
  });
}
