export { Resource, type ResourceState } from './Resource';
export { useResource, type UsedResource } from './useResource';
export { appResource } from './appResource';
export {
  brakeResource,
  escalationCountersResource,
  escalationResource,
  escalationsResource,
} from './escalationResources';
export { proposalResource, proposalsResource } from './proposalResources';
export { useRefreshEvery } from './useRefreshEvery';
