import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { manifestSchema } from '@microapps/backstage-plugin-microapps-manifest';
import {
  entityRefOf,
  parseAppRef,
} from '@microapps/backstage-plugin-microapps-node';
import { toIso } from '../apps/moneyAndTime';
import { manifestBody } from '../http/manifestBody';
import { withAuditor } from '../http/withAuditor';
import type { MicroappsRouter } from '../http/types';
import type { AuthorizedManifestService } from './AuthorizedManifestService';
import { addressOf } from './readManifestUrl';
import type { RegisteredManifest } from './types';

const DEFAULT_LIMIT = 100;

export interface ManifestRoutesOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  manifests: AuthorizedManifestService;
}

export function addManifestRoutes(
  router: MicroappsRouter,
  { auditor, httpAuth, manifests }: ManifestRoutesOptions,
): void {
  router.get('/manifests/schema.json', (_, res) => {
    res.json({ ...manifestSchema });
  });

  router.get('/manifests/changes', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { after = 0, limit = DEFAULT_LIMIT } = req.query;
    const changes = await manifests.changesAfter(after, limit, credentials);
    res.json({
      ...changes,
      items: changes.items.map(({ namespace, name, source, ...change }) => ({
        sequence: change.sequence,
        namespace,
        name,
        removed: change.removed,
        emitEntity: source.kind !== 'location',
        ...(!change.removed && { entity: change.entity }),
      })),
    });
  });

  router.post('/manifests/validate', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await manifests.validate(manifestBody(req), credentials));
  });

  router.post('/manifests/register', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { url, namespace = 'default', wizard } = req.body;
    const registered = await withAuditor(
      auditor,
      {
        eventId: 'manifest-register',
        request: req,
        meta: { url: addressOf(url) },
      },
      () =>
        manifests.registerUrl(
          { url, namespace: namespaceOf(namespace), wizard },
          credentials,
        ),
    );
    res.json(toApi(registered));
  });

  router.put('/manifests/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const registered = await withAuditor(
      auditor,
      { eventId: 'manifest-put', request: req, meta: { ...ref } },
      () => manifests.push(ref, manifestBody(req), credentials),
    );
    res.json(toApi(registered));
  });

  router.get('/manifests/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { record, content, history } = await manifests.get(ref, credentials);
    res.json({
      ...ref,
      content,
      digest: record.digest,
      source: record.source,
      history: history.map(({ receivedAtMs, ...version }) => ({
        ...version,
        receivedAt: toIso(receivedAtMs),
      })),
    });
  });
}

function toApi(registered: RegisteredManifest) {
  return { ...registered, entityRef: entityRefOf(registered) };
}

function namespaceOf(written: string): string {
  const { namespace } = parseAppRef(`${written}/x`);
  if (namespace !== written) {
    throw new InputError(`Write the namespace in lower case: ${namespace}.`);
  }
  return namespace;
}
