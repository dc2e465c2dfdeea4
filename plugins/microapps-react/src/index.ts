/**
 * API client reference, hooks and small components shared by the micro apps pages.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './routes';
export * from './translation';
