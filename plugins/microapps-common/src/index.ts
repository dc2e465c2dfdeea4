/**
 * Permissions, API types and the generated client of the micro apps plugins.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './schema/openapi';
