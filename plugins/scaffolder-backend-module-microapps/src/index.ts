/**
 * Scaffolder actions that plan, publish and register micro apps.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMicroapps as default } from './module';
