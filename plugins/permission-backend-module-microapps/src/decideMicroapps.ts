import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  microappAuditReadPermission,
  microappCreatePermission,
  microappDecisionReadPermission,
  microappEscalationDecidePermission,
  microappEscalationReadPermission,
  microappProposalCreatePermission,
  microappProposalDecidePermission,
  microappProposalReadPermission,
  microappReadPermission,
  microappUpdatePermission,
  RESOURCE_TYPE_MICROAPP,
} from '@microapps/backstage-plugin-microapps-common';
import {
  createMicroappConditionalDecision,
  microappConditions,
} from '@microapps/backstage-plugin-microapps-node';
import { PermissionRequest } from './PermissionRequest';

/** Whom rules may name; which of them decides about a request, the rule says. */
const approverRoles = [
  'security-reviewer',
  'team-lead',
  'business-owner',
] as const;

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
    isPermission(permission, microappCreatePermission) ||
    // Anybody may have an idea, and be asked about one.
    isPermission(permission, microappProposalCreatePermission) ||
    isPermission(permission, microappProposalDecidePermission)
  ) {
    return { result: AuthorizeResult.ALLOW };
  }
  const isReviewer = roles.has('security-reviewer') || roles.has('auditor');
  if (isPermission(permission, microappAuditReadPermission)) {
    return isReviewer
      ? { result: AuthorizeResult.ALLOW }
      : { result: AuthorizeResult.DENY };
  }
  if (isPermission(permission, microappProposalReadPermission)) {
    return {
      result: roles.has('auditor')
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    };
  }
  if (isPermission(permission, microappEscalationDecidePermission)) {
    return approverRoles.some(role => roles.has(role))
      ? { result: AuthorizeResult.ALLOW }
      : { result: AuthorizeResult.DENY };
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
      return isReviewer ? { result: AuthorizeResult.ALLOW } : ofTheirOwn;
    }
    if (isPermission(permission, microappEscalationReadPermission)) {
      return isReviewer || approverRoles.some(role => roles.has(role))
        ? { result: AuthorizeResult.ALLOW }
        : ofTheirOwn;
    }
  }
  return permission.name.startsWith('microapps.')
    ? { result: AuthorizeResult.DENY }
    : undefined;
}
