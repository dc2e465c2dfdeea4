import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_MICROAPP } from '@microapps/backstage-plugin-microapps-common';

/**
 * What permission rules may look at in one micro app.
 *
 * @public
 */
export interface MicroappResource {
  namespace: string;
  name: string;
  tier: 'sandbox' | 'controlled' | 'production';
  /** Refs of the owner team, the contact and the co-owners, lower case. */
  ownerRefs: string[];
  /** Ref of the mentor; at most one. */
  sponsorRefs: string[];
}

/**
 * One condition on micro apps that the backend turns into SQL.
 *
 * @public
 */
export type MicroappFilter =
  | { key: 'owner'; refs: string[] }
  | { key: 'sponsor'; refs: string[] }
  | { key: 'tier'; tiers: MicroappResource['tier'][] };

/**
 * The resource that permission rules of micro apps apply to.
 *
 * @public
 */
export const microappResourceRef = createPermissionResourceRef<
  MicroappResource,
  MicroappFilter
>().with({ pluginId: 'microapps', resourceType: RESOURCE_TYPE_MICROAPP });
