export { microappsApiRef } from './microappsApiRef';
export { MicroappsClient } from './MicroappsClient';
export type {
  AppRef,
  AppsQuery,
  AuditQuery,
  EscalationDraftQuery,
  EscalationsQuery,
  LifecycleAction,
  MicroappsApi,
  PageQuery,
} from './MicroappsApi';
export { isNotFound } from './isNotFound';
