import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { DefaultApiClient } from '@microapps/backstage-plugin-microapps-common';
import {
  readGitSettings,
  readRoleGroups,
  systemClock,
  type GitSettings,
} from '@microapps/backstage-plugin-microapps-node';
import { createManifestAction } from './actions/createManifestAction';
import { createPlanAction } from './actions/createPlanAction';
import { createPublishGitAction } from './actions/createPublishGitAction';
import { createRegisterAction } from './actions/createRegisterAction';
import { createRequestExceptionAction } from './actions/createRequestExceptionAction';
import { AppPlanner } from './plan/AppPlanner';
import { MicroappsPortal } from './portal/MicroappsPortal';
import { FolderGitHosting } from './publish/FolderGitHosting';
import { GitPublisher } from './publish/GitPublisher';
import { ServerGitHosting } from './publish/ServerGitHosting';
import type { GitHosting } from './publish/types';

/**
 * Actions with which a template makes micro apps: plan, write the manifest,
 * make the repository, register, ask for what has to be agreed.
 *
 * @public
 */
export const scaffolderModuleMicroapps = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'microapps',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auth, catalog, config, discovery, logger } = deps;
        const portal = MicroappsPortal.create({
          auth,
          client: new DefaultApiClient({ discoveryApi: discovery }),
        });
        const planner = AppPlanner.create({
          ...{ catalog, config, portal },
          clock: systemClock,
          roleGroups: readRoleGroups(config),
          userInfo: deps.userInfo,
        });
        const hosting = hostingOf(
          readGitSettings(config),
          ScmIntegrations.fromConfig(config),
        );
        const publisher = hosting && GitPublisher.create({ hosting, logger });
        deps.actions.addActions(
          createPlanAction({ planner }),
          createManifestAction(),
          createPublishGitAction({ publisher }),
          createRegisterAction({ auth, catalog, portal }),
          createRequestExceptionAction({ portal }),
        );
      },
    });
  },
});

function hostingOf(
  settings: GitSettings | undefined,
  integrations: ScmIntegrations,
): GitHosting | undefined {
  switch (settings?.kind) {
    case 'folder':
      return FolderGitHosting.create(settings);
    case 'server':
      return ServerGitHosting.create({ ...settings, integrations });
    default:
      return undefined;
  }
}
