import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  manifestToEntity,
  parseManifest,
  problemsToText,
} from '@microapps/backstage-plugin-microapps-manifest';

/**
 * The thin entity of the app whose manifest lies at this address.
 *
 * @throws InputError with every problem, its place and its fix
 */
export function entityFromManifest(content: Uint8Array, url: string): Entity {
  const result = parseManifest(content);
  if (!result.ok) {
    const errors = result.problems.filter(
      problem => problem.severity === 'error',
    );
    throw new InputError(
      `The manifest at ${url} cannot be used:\n${problemsToText(errors)}`,
    );
  }
  return {
    ...manifestToEntity(result.manifest, {
      namespace: DEFAULT_NAMESPACE,
      managedByLocation: `url:${url}`,
      manifestUrl: url,
    }),
  };
}
