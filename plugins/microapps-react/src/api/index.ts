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
  ProposalsQuery,
} from './MicroappsApi';
export { isNotFound } from './isNotFound';
