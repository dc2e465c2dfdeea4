import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { useAnswer } from '../useAnswer';

export interface Me {
  ref: string;
  /** The groups of the catalog the person belongs to. */
  teams: { ref: string; title: string }[];
}

/** Who is signed in, with their teams. */
export function useMe() {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  return useAnswer<Me>(
    useCallback(async () => {
      const { userEntityRef, ownershipEntityRefs } =
        await identityApi.getBackstageIdentity();
      const groups = [...new Set(ownershipEntityRefs)].filter(
        ref => parseEntityRef(ref).kind.toLocaleLowerCase('en-US') === 'group',
      );
      const { items } = await catalogApi.getEntitiesByRefs({
        entityRefs: groups,
        fields: ['kind', 'metadata', 'spec.profile'],
      });
      return {
        ref: userEntityRef,
        // Only those the catalog knows: nobody else could answer for an app.
        teams: groups.flatMap((ref, index) => {
          const group = items[index];
          return group ? [{ ref, title: displayNameOf(group) }] : [];
        }),
      };
    }, [identityApi, catalogApi]),
  );
}

/** What a person or a team is called. */
export function displayNameOf(entity: Entity): string {
  const { title, name } = entity.metadata;
  return textOf(entity, 'displayName') ?? title ?? name;
}

/** A text of the profile of a person or a team. */
export function textOf(
  { spec }: Entity,
  key: 'displayName' | 'email',
): string | undefined {
  const profile = spec?.profile;
  if (typeof profile !== 'object' || !profile || Array.isArray(profile)) {
    return undefined;
  }
  const text = profile[key];
  return typeof text === 'string' && text ? text : undefined;
}
