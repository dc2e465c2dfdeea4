import type {
  AuthService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { AppAccess } from './access/types';
import { AuthorizedAppService } from './apps/AuthorizedAppService';
import { AuthorizedCostService } from './costs/AuthorizedCostService';
import type { Services } from './createServices';
import { AuthorizedTestService } from './evidence/AuthorizedTestService';
import { AuthorizedGateService } from './gates/AuthorizedGateService';
import { AuthorizedManifestService } from './manifests/AuthorizedManifestService';
import { AuthorizedSbomService } from './sboms/AuthorizedSbomService';

/** The services behind the routes, each behind its checks of who asks. */
export function authorize(
  services: Services,
  access: AppAccess,
  deps: {
    auth: AuthService;
    urlReader: UrlReaderService;
    userInfo: UserInfoService;
  },
) {
  const { apps, appService, costs, gates, manifests, sboms, tests } = services;
  const { auth, urlReader, userInfo } = deps;
  return {
    apps: AuthorizedAppService.create({
      ...{ access, auth, userInfo },
      apps: appService,
    }),
    costs: AuthorizedCostService.create({ access, costs }),
    gates: AuthorizedGateService.create({ access, gates }),
    manifests: AuthorizedManifestService.create({
      ...{ access, apps, manifests, urlReader },
    }),
    sboms: AuthorizedSbomService.create({ access, sboms }),
    tests: AuthorizedTestService.create({ access, tests }),
  };
}
