import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import {
  FOLDER_GIT_HOST,
  readGitSettings,
} from '@microapps/backstage-plugin-microapps-node';
import { FolderGitUrlReader } from './FolderGitUrlReader';

/** Adds to the portal's URL readers the one for repositories in a folder. */
export const folderGitUrlReaderFactory = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: { config: coreServices.rootConfig, logger: coreServices.logger },
  factory({ config, logger }) {
    const settings = readGitSettings(config);
    return () =>
      settings?.kind === 'folder'
        ? [
            {
              predicate: url => url.hostname === FOLDER_GIT_HOST,
              reader: FolderGitUrlReader.create({ ...settings, logger }),
            },
          ]
        : [];
  },
});
