/**
 * The catalog entities these cards and tabs are for, as a filter that portals
 * may override in their configuration.
 */
export const isMicroApp = {
  kind: 'component',
  'spec.type': 'micro-app',
};
