import { useEffect } from 'react';
import type { IdentityApi } from '@backstage/core-plugin-api';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

const casey: IdentityApi = {
  getProfileInfo: async () => ({ displayName: 'Casey Moreau' }),
  getBackstageIdentity: async () => ({
    type: 'user',
    userEntityRef: 'user:default/casey',
    ownershipEntityRefs: ['user:default/casey'],
  }),
  getCredentials: async () => ({}),
  signOut: async () => {},
};

function SignInAtOnce(props: {
  onSignInSuccess(identityApi: IdentityApi): void;
}) {
  const { onSignInSuccess } = props;
  useEffect(() => onSignInSuccess(casey), [onSignInSuccess]);
  return null;
}

/** There is no backend to sign in with: everybody is Casey. */
export const signInAtOnce = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => SignInAtOnce },
    }),
  ],
});
