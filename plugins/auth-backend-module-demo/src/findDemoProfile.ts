import { DEFAULT_NAMESPACE, isUserEntity } from '@backstage/catalog-model';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { ProfileTransform } from '@backstage/plugin-auth-node';
import { DemoPerson } from './demoPeople';

/** Name and address of the person, from the catalog user of that name. */
export const findDemoProfile: ProfileTransform<{
  person: DemoPerson;
}> = async ({ person }, context) => {
  try {
    const { entity } = await context.findCatalogUser({
      entityRef: { kind: 'User', namespace: DEFAULT_NAMESPACE, name: person },
    });
    const profile = isUserEntity(entity) ? entity.spec.profile : undefined;
    return {
      profile: {
        displayName: profile?.displayName,
        email: profile?.email ?? `${person}@example.com`,
      },
    };
  } catch (error) {
    // In the first seconds of a new portal the catalog has not read its people yet.
    if (isError(error) && error.name === 'NotFoundError') {
      throw new ServiceUnavailableError(
        `The catalog does not know ${person} yet. Try again in a few seconds; if that does not help, check that examples/org.yaml is among catalog.locations.`,
      );
    }
    throw error;
  }
};
