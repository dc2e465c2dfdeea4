/**
 * Plays the example apps and their history in, through the same services, and
 * reads manifests from bare repositories in a folder.
 *
 * @packageDocumentation
 */
export { demoFeatures as default } from './features';
