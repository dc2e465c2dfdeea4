/**
 * Micro apps in the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleMicroapps as default } from './module';
