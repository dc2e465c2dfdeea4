import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * What somebody may be besides an owner or a mentor of single apps.
 *
 * @public
 */
export const roleIds = [
  'platform-admin',
  'security-reviewer',
  'team-lead',
  'business-owner',
  'auditor',
] as const;

/** @public */
export type RoleId = (typeof roleIds)[number];

/**
 * The groups of each role. A role without a group is nobody's.
 *
 * @public
 */
export type RoleGroups = ReadonlyMap<RoleId, ReadonlySet<string>>;

/**
 * Reads `microapps.roles`.
 *
 * @public
 * @throws InputError on a role that does not exist or something that is no
 *   group: a slip of the pen must not quietly leave a role empty.
 */
export function readRoleGroups(config: Config): RoleGroups {
  const roles = config.getOptionalConfig('microapps.roles');
  return new Map(
    (roles?.keys() ?? []).map(key => [
      asRoleId(key),
      new Set(
        (roles?.getStringArray(key) ?? []).map(ref => asGroupRef(key, ref)),
      ),
    ]),
  );
}

/**
 * The roles of somebody who owns things as these entity refs.
 *
 * @public
 */
export function rolesOf(
  groups: RoleGroups,
  ownershipEntityRefs: readonly string[],
): ReadonlySet<RoleId> {
  return new Set(
    roleIds.filter(role =>
      ownershipEntityRefs.some(ref =>
        groups.get(role)?.has(ref.toLocaleLowerCase('en-US')),
      ),
    ),
  );
}

function asRoleId(key: string): RoleId {
  const role = roleIds.find(id => id === key);
  if (role) return role;
  throw new InputError(
    `There is no role "${key}" (microapps.roles.${key}). Use one of ${roleIds.join(
      ', ',
    )}.`,
  );
}

function asGroupRef(role: string, ref: string): string {
  try {
    const parsed = parseEntityRef(ref, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    if (parsed.kind.toLocaleLowerCase('en-US') === 'group') {
      return stringifyEntityRef(parsed);
    }
  } catch {
    // Said below, in words that name the place.
  }
  throw new InputError(
    `"${ref}" is no group (microapps.roles.${role}). Write its name or its entity ref, such as group:default/${role}s.`,
  );
}
