import type {
  AuthService,
  PermissionsService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type {
  Clock,
  RoleGroups,
} from '@microapps/backstage-plugin-microapps-node';
import type { AppAccess } from './access/types';
import { AuthorizedAppService } from './apps/AuthorizedAppService';
import { AuthorizedAuditService } from './audit/AuthorizedAuditService';
import { AuthorizedCostService } from './costs/AuthorizedCostService';
import type { Services } from './createServices';
import { AuthorizedEscalationService } from './escalations/AuthorizedEscalationService';
import { AuthorizedTestService } from './evidence/AuthorizedTestService';
import { AuthorizedGateService } from './gates/AuthorizedGateService';
import { AuthorizedBrakeService } from './lifecycle/AuthorizedBrakeService';
import { AuthorizedLifecycleService } from './lifecycle/AuthorizedLifecycleService';
import type { Policy } from './gates/Policy';
import { AuthorizedManifestService } from './manifests/AuthorizedManifestService';
import { AuthorizedProposalService } from './proposals/AuthorizedProposalService';
import { AuthorizedSbomService } from './sboms/AuthorizedSbomService';

/** The services behind the routes, each behind its checks of who asks. */
export function authorize(
  services: Services,
  access: AppAccess,
  deps: {
    auth: AuthService;
    clock: Clock;
    permissions: PermissionsService;
    policy: Pick<Policy, 'texts'>;
    roleGroups: RoleGroups;
    urlReader: UrlReaderService;
    userInfo: UserInfoService;
  },
) {
  const { apps, appService, costs, gates, manifests, sboms, tests } = services;
  const { auth, permissions, urlReader, userInfo } = deps;
  const { brake, lifecycle } = services;
  const { clock, policy, roleGroups } = deps;
  return {
    audit: AuthorizedAuditService.create({
      ...{ access, clock, audit: services.audit },
    }),
    escalations: AuthorizedEscalationService.create({
      ...{ access, apps, auth, clock, roleGroups, userInfo },
      escalations: services.escalations,
      texts: policy.texts,
    }),
    apps: AuthorizedAppService.create({
      ...{ access, auth, userInfo },
      apps: appService,
    }),
    costs: AuthorizedCostService.create({ access, costs }),
    gates: AuthorizedGateService.create({ access, gates, manifests }),
    lifecycle: AuthorizedLifecycleService.create({
      ...{ access, auth, lifecycle },
    }),
    brake: AuthorizedBrakeService.create({ access, brake, permissions }),
    manifests: AuthorizedManifestService.create({
      ...{ access, apps, manifests, urlReader },
    }),
    proposals: AuthorizedProposalService.create({
      ...{ access, auth, permissions, roleGroups, userInfo },
      proposals: services.proposals,
    }),
    sboms: AuthorizedSbomService.create({ access, sboms }),
    tests: AuthorizedTestService.create({ access, tests }),
  };
}
