import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedEscalationService } from './AuthorizedEscalationService';

export function addEscalationRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    escalations: AuthorizedEscalationService;
    httpAuth: HttpAuthService;
  },
): void {
  const { auditor, escalations, httpAuth } = options;

  router.get('/escalations', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { app, ...request } = req.query;
    res.json(
      await escalations.list(
        { ...request, app: app === undefined ? undefined : parseAppRef(app) },
        credentials,
      ),
    );
  });

  router.post('/escalations', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const app = parseAppRef(req.body.app);
    const escalation = await withAuditor(
      auditor,
      { eventId: 'escalation-ask', request: req, meta: { ...app } },
      () => escalations.ask({ ...req.body, app }, credentials),
    );
    res.json(escalation);
  });

  router.get('/escalations/counters', async (req, res) => {
    res.json(await escalations.counters(await httpAuth.credentials(req)));
  });

  router.get('/escalations/draft', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const app = parseAppRef(req.query.app);
    res.json(await escalations.outline({ ...req.query, app }, credentials));
  });

  router.get('/escalations/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await escalations.get(req.params.id, credentials));
  });

  router.post('/escalations/:id/approve', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { expiresAt, comment } = req.body;
    const escalation = await withAuditor(
      auditor,
      { eventId: 'escalation-approve', request: req, meta: { id } },
      () =>
        escalations.decide(
          id,
          { action: 'approve', expiresAt, comment },
          credentials,
        ),
    );
    res.json(escalation);
  });

  router.post('/escalations/:id/reject', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { comment } = req.body;
    const escalation = await withAuditor(
      auditor,
      { eventId: 'escalation-reject', request: req, meta: { id } },
      () => escalations.decide(id, { action: 'reject', comment }, credentials),
    );
    res.json(escalation);
  });

  router.post('/escalations/:id/revoke', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { comment } = req.body;
    const escalation = await withAuditor(
      auditor,
      { eventId: 'escalation-revoke', request: req, meta: { id } },
      () => escalations.decide(id, { action: 'revoke', comment }, credentials),
    );
    res.json(escalation);
  });

  router.post('/escalations/:id/withdraw', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { comment } = req.body;
    const escalation = await withAuditor(
      auditor,
      { eventId: 'escalation-withdraw', request: req, meta: { id } },
      () =>
        escalations.decide(id, { action: 'withdraw', comment }, credentials),
    );
    res.json(escalation);
  });
}
