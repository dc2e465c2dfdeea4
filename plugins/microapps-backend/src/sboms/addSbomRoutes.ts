import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  formatAppRef,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { readBody } from '../http/readBody';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedSbomService } from './AuthorizedSbomService';
import { displayNameOf, formatPurl } from './componentKey';
import { sbomLimits } from './sbomLimits';
import type { SbomComponent } from './types';

const DEFAULT_LIMIT = 50;

const BODY = {
  limitBytes: sbomLimits.maxBytes,
  subject: 'The SBOM',
  advice: 'Make one SBOM for each app, of what it ships and nothing else.',
};

/** Uploads must arrive unread and unchecked: they are too large for others to hold. */
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
    const appVersion = textOf(req.query.appVersion);
    const stored = await withAuditor(
      auditor,
      { eventId: 'sbom-upload', request: req, meta: { ...ref } },
      () =>
        sboms.upload(
          { ref, appVersion, readContent: () => readBody(req, BODY) },
          credentials,
        ),
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

function textOf(parameter: unknown): string | undefined {
  if (parameter === undefined || typeof parameter === 'string') {
    return parameter;
  }
  throw new InputError('Give appVersion once, as text.');
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
