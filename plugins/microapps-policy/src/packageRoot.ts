import { dirname } from 'node:path';

/**
 * Folder of this package. Its `bundle/` and `worker/` are real files, found
 * alike from the sources, from `dist` and from an installed package.
 */
export const packageRoot = dirname(
  require.resolve('@microapps/backstage-plugin-microapps-policy/package.json'),
);
