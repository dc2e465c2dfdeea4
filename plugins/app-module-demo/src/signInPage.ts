import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Without a name of its own, so that it takes the place of the portal's stock page. */
export const demoSignInPage = SignInPageBlueprint.make({
  params: {
    loader: () =>
      import('./sign-in/DemoSignInPage').then(module => module.DemoSignInPage),
  },
});
