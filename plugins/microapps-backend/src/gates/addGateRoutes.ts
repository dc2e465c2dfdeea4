import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import { withAuditor } from '../http/withAuditor';
import type { MicroappsRouter } from '../http/types';
import type { AuthorizedGateService } from './AuthorizedGateService';

export function addGateRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    gates: AuthorizedGateService;
    httpAuth: HttpAuthService;
  },
): void {
  const { auditor, gates, httpAuth } = options;

  router.post('/apps/:namespace/:name/gate', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { stage, tier, artifactDigest } = req.body;
    const decision = await withAuditor(
      auditor,
      { eventId: 'gate-ask', request: req, meta: { ...ref, stage } },
      () => gates.gate(ref, { stage, tier, artifactDigest }, credentials),
    );
    res.json(decision);
  });

  router.get('/apps/:namespace/:name/decisions', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    res.json(await gates.decisionsOf(ref, req.query, credentials));
  });

  router.get('/decisions/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await gates.decision(req.params.id, credentials));
  });

  router.post('/decisions/:id/replay', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await gates.replay(req.params.id, credentials));
  });

  router.post('/policies/evaluate', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await gates.evaluate(req.body, credentials));
  });

  router.get('/policies/current', async (req, res) => {
    res.json(await gates.policy(await httpAuth.credentials(req)));
  });
}
