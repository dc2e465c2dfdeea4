import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedProposalService } from './AuthorizedProposalService';

export function addProposalRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    proposals: AuthorizedProposalService;
  },
): void {
  const { auditor, httpAuth, proposals } = options;

  router.get('/proposals', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await proposals.list(req.query, credentials));
  });

  router.post('/proposals', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const proposal = await withAuditor(
      auditor,
      { eventId: 'proposal-create', request: req },
      () => proposals.propose(req.body, credentials),
    );
    res.json(proposal);
  });

  router.get('/proposals/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await proposals.get(req.params.id, credentials));
  });

  router.post('/proposals/:id/approve', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { comment } = req.body;
    const proposal = await withAuditor(
      auditor,
      { eventId: 'proposal-approve', request: req, meta: { id } },
      () => proposals.answer(id, { action: 'approve', comment }, credentials),
    );
    res.json(proposal);
  });

  router.post('/proposals/:id/decline', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { comment } = req.body;
    const proposal = await withAuditor(
      auditor,
      { eventId: 'proposal-decline', request: req, meta: { id } },
      () => proposals.answer(id, { action: 'decline', comment }, credentials),
    );
    res.json(proposal);
  });

  router.post('/proposals/:id/withdraw', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const { comment } = req.body;
    const proposal = await withAuditor(
      auditor,
      { eventId: 'proposal-withdraw', request: req, meta: { id } },
      () => proposals.answer(id, { action: 'withdraw', comment }, credentials),
    );
    res.json(proposal);
  });

  router.post('/proposals/:id/built', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { id } = req.params;
    const app = parseAppRef(req.body.app);
    const proposal = await withAuditor(
      auditor,
      { eventId: 'proposal-built', request: req, meta: { id, ...app } },
      () => proposals.built(id, app, credentials),
    );
    res.json(proposal);
  });
}
