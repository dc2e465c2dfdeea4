/**
 * Plays the example apps and their history in, through the same services.
 *
 * @packageDocumentation
 */
export { microappsModuleDemo as default } from './module';
