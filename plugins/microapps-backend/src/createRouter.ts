import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import { addAppRoutes } from './apps/addAppRoutes';
import type { AuthorizedAppService } from './apps/AuthorizedAppService';
import { addGateRoutes } from './gates/addGateRoutes';
import type { AuthorizedGateService } from './gates/AuthorizedGateService';
import { createBodyReader, selfReadPaths } from './http/bodyReaders';
import { addManifestRoutes } from './manifests/addManifestRoutes';
import type { AuthorizedManifestService } from './manifests/AuthorizedManifestService';
import type { LocationSync } from './manifests/LocationSync';
import { createOpenApiRouter } from './schema/openapi';

export interface RouterOptions {
  apps: AuthorizedAppService;
  auditor: AuditorService;
  gates: AuthorizedGateService;
  httpAuth: HttpAuthService;
  locations: LocationSync;
  manifests: AuthorizedManifestService;
}

/** All routes under `/api/microapps`. */
export async function createRouter(
  options: RouterOptions,
): Promise<RequestHandler> {
  const router = PromiseRouter();
  // Before the validator, which would turn "too large" into "bad request".
  router.use(createBodyReader());
  const routes = await createOpenApiRouter({
    middleware: [(_, __, next) => next()],
    validatorOptions: {
      validateRequests: {
        coerceTypes: false,
        allowUnknownQueryParameters: false,
      },
      ignorePaths: selfReadPaths,
    },
  });
  addManifestRoutes(routes, options);
  addAppRoutes(routes, {
    ...options,
    onUnknown: ref => options.locations.lookFor(ref),
  });
  addGateRoutes(routes, options);
  router.use(routes);
  return router;
}
