import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { MicroappsRouter } from '../http/types';
import type { AuthorizedAuditService } from './AuthorizedAuditService';

export function addAuditRoutes(
  router: MicroappsRouter,
  options: { audit: AuthorizedAuditService; httpAuth: HttpAuthService },
): void {
  const { audit, httpAuth } = options;

  router.get('/audit', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await audit.list(req.query, credentials));
  });

  router.get('/audit/export', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const lines = await audit.export(req.query, credentials);
    // The type last: it would be guessed from the name.
    res.attachment('microapps-audit.ndjson');
    res.type('application/x-ndjson');
    await pipeline(Readable.from(lines), res);
  });

  router.get('/audit/verify', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await audit.verify(req.query, credentials));
  });

  router.get('/audit/head', async (req, res) => {
    res.json(await audit.head(await httpAuth.credentials(req)));
  });
}
