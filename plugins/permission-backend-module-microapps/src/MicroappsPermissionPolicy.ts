import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  RoleGroups,
  rolesOf,
} from '@microapps/backstage-plugin-microapps-node';
import { decideMicroapps } from './decideMicroapps';
import { decidePortal } from './decidePortal';

/**
 * Who may do what in the portal. Platform admins may do everything; nobody may
 * do anything without being signed in. What must hold whatever a policy says,
 * such as no self-approval, is kept by the services themselves.
 *
 * @public
 */
export class MicroappsPermissionPolicy implements PermissionPolicy {
  readonly #roleGroups: RoleGroups;

  constructor(options: { roleGroups: RoleGroups }) {
    this.#roleGroups = options.roleGroups;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return { result: AuthorizeResult.DENY };
    // The backend has looked the person up already: asking again would double each check.
    const { userEntityRef, ownershipEntityRefs: claims } = user.info;
    const roles = rolesOf(this.#roleGroups, claims);
    if (roles.has('platform-admin')) return { result: AuthorizeResult.ALLOW };
    const request = { permission, userEntityRef, claims, roles };
    return decideMicroapps(request) ?? decidePortal(request);
  }
}
