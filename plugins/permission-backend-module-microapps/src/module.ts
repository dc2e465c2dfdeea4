import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readRoleGroups } from '@microapps/backstage-plugin-microapps-node';
import { MicroappsPermissionPolicy } from './MicroappsPermissionPolicy';

/**
 * The permission policy of a portal with micro apps.
 *
 * @public
 */
export const permissionModuleMicroapps = createBackendModule({
  pluginId: 'permission',
  moduleId: 'microapps',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, policy: policyExtensionPoint },
      async init({ config, policy }) {
        policy.setPolicy(
          new MicroappsPermissionPolicy({ roleGroups: readRoleGroups(config) }),
        );
      },
    });
  },
});
