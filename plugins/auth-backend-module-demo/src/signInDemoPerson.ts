import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { isError, ServiceUnavailableError } from '@backstage/errors';
import { SignInResolver } from '@backstage/plugin-auth-node';
import { DemoPerson } from './demoPeople';

/** Signs in as the catalog user who has the person's name. */
export const signInDemoPerson: SignInResolver<{ person: DemoPerson }> = async (
  { result },
  context,
) => {
  try {
    return await context.signInWithCatalogUser({
      entityRef: {
        kind: 'User',
        namespace: DEFAULT_NAMESPACE,
        name: result.person,
      },
    });
  } catch (error) {
    // In the first seconds of a new portal the catalog has not read its people yet.
    if (isError(error) && error.name === 'NotFoundError') {
      throw new ServiceUnavailableError(
        `The catalog does not know ${result.person} yet. Try again in a few seconds; if that does not help, check that examples/org.yaml is among catalog.locations.`,
        error,
      );
    }
    throw error;
  }
};
