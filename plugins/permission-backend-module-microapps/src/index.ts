/**
 * Permission policy: who may do what with micro apps, and in the portal.
 *
 * @packageDocumentation
 */
export { permissionModuleMicroapps as default } from './module';
export { MicroappsPermissionPolicy } from './MicroappsPermissionPolicy';
