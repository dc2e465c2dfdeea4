import { SignInPageBlueprint } from '@backstage/plugin-app-react';

export const demoSignInPage = SignInPageBlueprint.make({
  name: 'microapps-demo',
  params: {
    loader: () =>
      import('./sign-in/DemoSignInPage').then(module => module.DemoSignInPage),
  },
});
