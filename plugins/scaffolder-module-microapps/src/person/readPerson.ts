import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import type { IdentityApi } from '@backstage/frontend-plugin-api';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/** Who makes the app. */
export interface Person {
  name: string;
  email: string;
  /** The groups of the catalog they belong to. */
  teams: { ref: string; title: string }[];
}

/** The person who is signed in, with the titles of their teams. */
export async function readPerson(options: {
  identityApi: IdentityApi;
  catalogApi: Pick<CatalogApi, 'getEntitiesByRefs'>;
}): Promise<Person> {
  const { identityApi, catalogApi } = options;
  const [profile, identity] = await Promise.all([
    identityApi.getProfileInfo(),
    identityApi.getBackstageIdentity(),
  ]);
  const { userEntityRef, ownershipEntityRefs } = identity;
  const groups = [...new Set(ownershipEntityRefs)].filter(
    ref => parseEntityRef(ref).kind.toLowerCase() === 'group',
  );
  const { items } = await catalogApi.getEntitiesByRefs({
    entityRefs: [userEntityRef, ...groups],
    fields: ['kind', 'metadata', 'spec.profile'],
  });
  const [user, ...teams] = items;
  return {
    name:
      profile.displayName ??
      profileOf(user).displayName ??
      parseEntityRef(userEntityRef).name,
    email: profile.email ?? profileOf(user).email ?? '',
    // Only those the catalog knows: an app of another team has no owner.
    teams: groups.flatMap((ref, index) => {
      const team = teams[index];
      return team ? [{ ref, title: titleOf(team) }] : [];
    }),
  };
}

/** What an entity of a person or a team is called. */
export function titleOf(entity: Entity): string {
  return (
    profileOf(entity).displayName ??
    entity.metadata.title ??
    entity.metadata.name
  );
}

/** Name and address of a person or a team, where the catalog has them. */
export function profileOf(entity: Entity | undefined): {
  displayName?: string;
  email?: string;
} {
  const profile = entity?.spec?.profile;
  if (
    typeof profile !== 'object' ||
    profile === null ||
    Array.isArray(profile)
  ) {
    return {};
  }
  const { displayName, email } = profile;
  return {
    displayName: typeof displayName === 'string' ? displayName : undefined,
    email: typeof email === 'string' ? email : undefined,
  };
}
