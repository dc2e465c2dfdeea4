export { Resource, type ResourceState } from './Resource';
export { useResource, type UsedResource } from './useResource';
export { appResource } from './appResource';
