/**
 * Development-only sign-in page with the example people.
 *
 * @packageDocumentation
 */
export { appModuleDemo as default } from './module';
export { demoTranslationRef } from './translation';
