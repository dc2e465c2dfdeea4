import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { RequestHandler } from 'express';
import PromiseRouter from 'express-promise-router';
import { addAppRoutes } from './apps/addAppRoutes';
import type { AuthorizedAppService } from './apps/AuthorizedAppService';
import { addCostRoutes } from './costs/addCostRoutes';
import type { AuthorizedCostService } from './costs/AuthorizedCostService';
import { addAuditRoutes } from './audit/addAuditRoutes';
import type { AuthorizedAuditService } from './audit/AuthorizedAuditService';
import { addEscalationRoutes } from './escalations/addEscalationRoutes';
import type { AuthorizedEscalationService } from './escalations/AuthorizedEscalationService';
import { addTestRoutes } from './evidence/addTestRoutes';
import type { AuthorizedTestService } from './evidence/AuthorizedTestService';
import { addGateRoutes } from './gates/addGateRoutes';
import type { AuthorizedGateService } from './gates/AuthorizedGateService';
import { createBodyReader, selfReadPaths } from './http/bodyReaders';
import { createTextGuard } from './http/createTextGuard';
import { addDemoClockRoute } from './lifecycle/addDemoClockRoute';
import { addLifecycleRoutes } from './lifecycle/addLifecycleRoutes';
import type { AuthorizedBrakeService } from './lifecycle/AuthorizedBrakeService';
import type { AuthorizedLifecycleService } from './lifecycle/AuthorizedLifecycleService';
import type { DemoClock } from './lifecycle/DemoClock';
import { addManifestRoutes } from './manifests/addManifestRoutes';
import type { AuthorizedManifestService } from './manifests/AuthorizedManifestService';
import type { LocationSync } from './manifests/LocationSync';
import { addProposalRoutes } from './proposals/addProposalRoutes';
import type { AuthorizedProposalService } from './proposals/AuthorizedProposalService';
import { addSbomRoutes } from './sboms/addSbomRoutes';
import type { AuthorizedSbomService } from './sboms/AuthorizedSbomService';
import { createOpenApiRouter } from './schema/openapi';

export interface RouterOptions {
  apps: AuthorizedAppService;
  audit: AuthorizedAuditService;
  auditor: AuditorService;
  costs: AuthorizedCostService;
  /** Absent: the clock is the machine's. */
  demoClock?: DemoClock;
  escalations: AuthorizedEscalationService;
  gates: AuthorizedGateService;
  brake: AuthorizedBrakeService;
  httpAuth: HttpAuthService;
  lifecycle: AuthorizedLifecycleService;
  locations: LocationSync;
  manifests: AuthorizedManifestService;
  proposals: AuthorizedProposalService;
  sboms: AuthorizedSbomService;
  tests: AuthorizedTestService;
}

/** All routes under `/api/microapps`. */
export async function createRouter(
  options: RouterOptions,
): Promise<RequestHandler> {
  const router = PromiseRouter();
  // Before the validator, which would turn "too large" into "bad request".
  router.use(createBodyReader());
  router.use(createTextGuard());
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
  addSbomRoutes(routes, options);
  addTestRoutes(routes, options);
  addCostRoutes(routes, options);
  addEscalationRoutes(routes, options);
  addProposalRoutes(routes, options);
  addAuditRoutes(routes, options);
  addLifecycleRoutes(routes, options);
  addDemoClockRoute(routes, options);
  router.use(routes);
  return router;
}
