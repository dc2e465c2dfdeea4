/**
 * The wizard that makes a micro app: plain questions, and what the answers mean.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMicroapps as default } from './module';
export { wizardTranslationRef } from './translation';
