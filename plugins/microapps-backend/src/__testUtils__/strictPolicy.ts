import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  microappCreatePermission,
  microappProposalCreatePermission,
  microappProposalDecidePermission,
  microappProposalReadPermission,
  microappReadPermission,
  RESOURCE_TYPE_MICROAPP,
} from '@microapps/backstage-plugin-microapps-common';
import {
  createMicroappConditionalDecision,
  microappConditions,
} from '@microapps/backstage-plugin-microapps-node';

const readable = [microappReadPermission, microappProposalReadPermission];
const ideas = [
  microappProposalCreatePermission,
  microappProposalDecidePermission,
];

/**
 * Stricter than ours: people see and change nothing but their own. The
 * auditor sees everything and changes nothing; the admin may do everything.
 */
export const strictPolicy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'strict-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy({
          async handle({ permission }, user) {
            const claims = user?.info.ownershipEntityRefs ?? [];
            const isAdmin = claims.includes('user:default/admin');
            const isAuditor = claims.includes('user:default/auditor');
            if (
              isAdmin ||
              (isAuditor &&
                readable.some(one => isPermission(permission, one))) ||
              (user &&
                !isAuditor &&
                ideas.some(one => isPermission(permission, one))) ||
              (user && isPermission(permission, microappCreatePermission))
            ) {
              return { result: AuthorizeResult.ALLOW };
            }
            if (
              user &&
              !isAuditor &&
              isResourcePermission(permission, RESOURCE_TYPE_MICROAPP)
            ) {
              return createMicroappConditionalDecision(
                permission,
                microappConditions.isAppOwner({ claims }),
              );
            }
            return { result: AuthorizeResult.DENY };
          },
        });
      },
    });
  },
});
