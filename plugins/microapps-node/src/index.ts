/**
 * Extension points, permission rules and shared types for modules of the
 * micro apps backend.
 *
 * @packageDocumentation
 */
export {
  microappsActuatorExtensionPoint,
  type Actuator,
  type LifecycleChange,
  type MicroappsActuatorExtensionPoint,
} from './actuators';
export { type AppRef, entityRefOf, formatAppRef, parseAppRef } from './AppRef';
export { assertDevelopment } from './assertDevelopment';
export { type Clock, systemClock } from './Clock';
export {
  FOLDER_GIT_HOST,
  GitError,
  MAIN_BRANCH,
  readGitSettings,
  runGit,
  type GitCall,
  type GitSettings,
} from './git';
export {
  microappsHistoryExtensionPoint,
  type MicroappsHistoryExtensionPoint,
  type MicroappsHistoryPlayer,
  type MicroappsWriteApi,
} from './history';
export {
  createMicroappConditionalDecision,
  microappConditions,
} from './permissions/conditions';
export {
  microappResourceRef,
  type MicroappFilter,
  type MicroappResource,
} from './permissions/microappResource';
export {
  hasTier,
  isAppOwner,
  isSponsor,
  microappRules,
} from './permissions/rules';
export { readUrlAtMost } from './readUrlAtMost';
export {
  readRoleGroups,
  roleIds,
  rolesOf,
  type RoleGroups,
  type RoleId,
} from './roles';
