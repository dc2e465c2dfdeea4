import { InputError } from '@backstage/errors';

/**
 * One rule for everything that is there for demonstrations: it runs where
 * `NODE_ENV` is `development`, as `backstage-cli` sets it on a laptop, and
 * nowhere else. An environment that says nothing is no laptop.
 *
 * @public
 * @param key of the app-config that asks for it
 * @throws InputError
 */
export function assertDevelopment(key: string): void {
  const environment = process.env.NODE_ENV;
  if (environment !== 'development') {
    throw new InputError(
      `${key} is for development: remove it from the configuration of this portal, where NODE_ENV is ${
        environment ? `"${environment}"` : 'not set'
      } and not "development".`,
    );
  }
}
