import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  microappCreatePermission,
  microappDecisionReadPermission,
  microappReadPermission,
  microappUpdatePermission,
  RESOURCE_TYPE_MICROAPP,
} from '@microapps/backstage-plugin-microapps-common';
import {
  createMicroappConditionalDecision,
  microappConditions,
} from '@microapps/backstage-plugin-microapps-node';
import { PermissionRequest } from './PermissionRequest';

/**
 * Micro apps: everybody sees them and adds their own; owners, co-owners and
 * mentors change them; what a decision was made on is theirs and the reviewers'.
 *
 * @returns undefined for a permission that is not about micro apps
 */
export function decideMicroapps({
  permission,
  claims,
  roles,
}: PermissionRequest): PolicyDecision | undefined {
  if (
    isPermission(permission, microappReadPermission) ||
    isPermission(permission, microappCreatePermission)
  ) {
    return { result: AuthorizeResult.ALLOW };
  }
  if (isResourcePermission(permission, RESOURCE_TYPE_MICROAPP)) {
    const ofTheirOwn = createMicroappConditionalDecision(permission, {
      anyOf: [
        microappConditions.isAppOwner({ claims }),
        microappConditions.isSponsor({ claims }),
      ],
    });
    if (isPermission(permission, microappUpdatePermission)) return ofTheirOwn;
    if (isPermission(permission, microappDecisionReadPermission)) {
      return roles.has('security-reviewer') || roles.has('auditor')
        ? { result: AuthorizeResult.ALLOW }
        : ofTheirOwn;
    }
  }
  return permission.name.startsWith('microapps.')
    ? { result: AuthorizeResult.DENY }
    : undefined;
}
