/**
 * Backend of the micro apps plugins.
 *
 * @packageDocumentation
 */
export { microappsPlugin as default } from './plugin';
