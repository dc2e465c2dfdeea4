import { IdentityApi } from '@backstage/core-plugin-api';
import { rememberedPerson } from './rememberedPerson';

/** The same identity; signing out leads back to the choice of people. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: () => {
      rememberedPerson.forget();
      return identity.signOut();
    },
  };
}
