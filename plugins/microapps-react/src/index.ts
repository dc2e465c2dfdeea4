/**
 * API client reference, hooks and small components shared by the micro apps pages.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './components';
export * from './format';
export * from './resources';
export * from './routes';
export * from './translation';
