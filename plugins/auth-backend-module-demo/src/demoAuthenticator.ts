import { AuthenticationError, NotAllowedError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { demoPeople, isDemoPerson } from './demoPeople';
import { findDemoProfile } from './findDemoProfile';

/** The request header that names the person. */
export const demoPersonHeader = 'x-demo-person';

/**
 * Believes whoever says to be one of the five example people. That is no proof
 * of anything, so it works in development only: the environment is looked at
 * with every request, and anything but `development` is refused.
 *
 * @public
 */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: findDemoProfile,
  initialize: () => undefined,
  authenticate: async ({ req }) => {
    if (process.env.NODE_ENV !== 'development') {
      throw new NotAllowedError(
        'The example people can only sign in to a portal in development (NODE_ENV=development). Sign in with your own account; if there is no other way to sign in, ask the people who run this portal to set one up.',
      );
    }
    const person = req.header(demoPersonHeader);
    if (!isDemoPerson(person)) {
      throw new AuthenticationError(
        `${
          person ? 'Nobody of that name' : 'Nobody without a name'
        } can sign in here. Send the header ${demoPersonHeader} with one of ${demoPeople.join(
          ', ',
        )}.`,
      );
    }
    return { result: { person }, providerInfo: undefined };
  },
});
