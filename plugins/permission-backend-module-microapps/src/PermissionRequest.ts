import { Permission } from '@backstage/plugin-permission-common';
import { RoleId } from '@microapps/backstage-plugin-microapps-node';

/** What a rule of the policy is asked: may this person do that? */
export interface PermissionRequest {
  permission: Permission;
  /** The person's own ref. */
  userEntityRef: string;
  /** Refs of the person and their groups. */
  claims: string[];
  roles: ReadonlySet<RoleId>;
}
