import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { SignInResolver } from '@backstage/plugin-auth-node';
import { DemoPerson } from './demoPeople';

/** Signs in as the catalog user who has the person's name. */
export const signInDemoPerson: SignInResolver<{ person: DemoPerson }> = (
  { result },
  context,
) =>
  context.signInWithCatalogUser({
    entityRef: {
      kind: 'User',
      namespace: DEFAULT_NAMESPACE,
      name: result.person,
    },
  });
