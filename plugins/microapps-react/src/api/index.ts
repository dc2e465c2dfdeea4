export { microappsApiRef } from './microappsApiRef';
export { MicroappsClient } from './MicroappsClient';
export type {
  AppRef,
  AppsQuery,
  MicroappsApi,
  PageQuery,
} from './MicroappsApi';
export { isNotFound } from './isNotFound';
