import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { microappsModuleDemo } from './module';
import { folderGitUrlReaderFactory } from './urlReader';

/**
 * Everything a portal for demonstrations has beyond others.
 *
 * @public
 */
export const demoFeatures = createBackendFeatureLoader({
  loader: () => [microappsModuleDemo, folderGitUrlReaderFactory],
});
