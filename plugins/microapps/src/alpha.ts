/**
 * The same plugin as the main entry, where portals with auto-discovery and
 * older guides look for it.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { microappsTranslationRef } from './translation';
