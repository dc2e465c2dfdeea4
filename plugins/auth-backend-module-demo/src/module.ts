import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { demoAuthenticator } from './demoAuthenticator';
import { signInDemoPerson } from './signInDemoPerson';

/**
 * Sign-in as one of five example people, for development.
 *
 * @public
 */
export const authModuleDemo = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: signInDemoPerson,
          }),
        });
        if (
          config.has('auth.providers.demo') &&
          process.env.NODE_ENV !== 'development'
        ) {
          logger.warn(
            'The sign-in as an example person is configured (auth.providers.demo) and will be refused, because NODE_ENV is not development',
          );
        }
      },
    });
  },
});
