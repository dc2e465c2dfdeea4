import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { demoSignInPage } from './signInPage';

/**
 * Signs people in as one of the example organisation, for development.
 *
 * @public
 */
export const appModuleDemo = createFrontendModule({
  pluginId: 'app',
  extensions: [demoSignInPage],
});
