import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogIngestionReadPermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createScaffolderTaskConditionalDecision,
  scaffolderTaskConditions,
} from '@backstage/plugin-scaffolder-backend/alpha';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import { PermissionRequest } from './PermissionRequest';

/**
 * Registering something and using templates is what the portal is for. Trying
 * out a template of one's own is not: it reads whatever the portal's own
 * integrations can read.
 */
const openToEverybody: Permission[] = [
  actionExecutePermission,
  catalogEntityCreatePermission,
  catalogEntityValidatePermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  taskCreatePermission,
];

/**
 * The rest of the portal. Reading is open, in plugins this policy has never
 * heard of as well: it is open to everybody signed in where there is no
 * policy, and their pages would stay empty otherwise. What belongs to somebody
 * is theirs; what tells how the portal is set up, and whatever else is unknown,
 * is refused.
 */
export function decidePortal({
  permission,
  userEntityRef,
  claims,
}: PermissionRequest): PolicyDecision {
  if (
    isPermission(permission, catalogEntityDeletePermission) ||
    isPermission(permission, catalogEntityRefreshPermission)
  ) {
    return createCatalogConditionalDecision(
      permission,
      catalogConditions.isEntityOwner({ claims }),
    );
  }
  if (
    isPermission(permission, taskReadPermission) ||
    isPermission(permission, taskCancelPermission)
  ) {
    return createScaffolderTaskConditionalDecision(
      permission,
      scaffolderTaskConditions.isTaskOwner({ createdBy: [userEntityRef] }),
    );
  }
  const allowed =
    openToEverybody.some(open => isPermission(permission, open)) ||
    (permission.attributes.action === 'read' && !isInnerWorkings(permission));
  return { result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY };
}

/** Of devtools and of policies that are kept in a database (RBAC). */
const innerWorkings = ['devtools.', 'policy.', 'policy-entity.'];

/** What tells how the portal is set up, for those who run it. */
function isInnerWorkings(permission: Permission): boolean {
  return (
    isPermission(permission, catalogIngestionReadPermission) ||
    innerWorkings.some(prefix => permission.name.startsWith(prefix))
  );
}
