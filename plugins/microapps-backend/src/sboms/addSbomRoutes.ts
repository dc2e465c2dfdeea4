import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  formatAppRef,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedSbomService } from './AuthorizedSbomService';
import { displayNameOf, formatPurl } from './componentKey';
import type { SbomComponent } from './types';

const DEFAULT_LIMIT = 50;

/** The body of an upload must have been read as bytes. */
export function addSbomRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    httpAuth: HttpAuthService;
    sboms: AuthorizedSbomService;
  },
): void {
  const { auditor, httpAuth, sboms } = options;

  router.post('/apps/:namespace/:name/evidence/sbom', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { appVersion } = req.query;
    const content = bytesOf(req.body);
    const stored = await withAuditor(
      auditor,
      { eventId: 'sbom-upload', request: req, meta: { ...ref } },
      () => sboms.upload({ ref, content, appVersion }, credentials),
    );
    res.json(stored);
  });

  router.get('/apps/:namespace/:name/components', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { limit = DEFAULT_LIMIT, ...query } = req.query;
    const list = await sboms.listComponents(
      ref,
      { ...query, limit },
      credentials,
    );
    res.json({ ...list, items: list.items.map(toApi) });
  });

  router.get('/components', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { limit = DEFAULT_LIMIT, ...query } = req.query;
    const uses = await sboms.findUses({ ...query, limit }, credentials);
    res.json({
      ...uses,
      items: uses.items.map(({ ref, title, coordinates }) => ({
        app: formatAppRef(ref),
        title,
        version: coordinates.version || undefined,
        purl: formatPurl(coordinates) ?? '',
      })),
    });
  });
}

function bytesOf(body: unknown): Buffer {
  if (!Buffer.isBuffer(body)) {
    throw new InputError(
      'The request has no body. Send the SBOM with Content-Type: application/json.',
    );
  }
  return body;
}

function toApi({ coordinates, kind, licenses, direct }: SbomComponent) {
  return {
    name: displayNameOf(coordinates),
    version: coordinates.version || undefined,
    type: kind,
    purl: formatPurl(coordinates),
    licenses,
    direct,
  };
}
