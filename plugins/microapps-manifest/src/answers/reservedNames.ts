/**
 * Names that mean something else where an app's name turns up: in addresses and
 * host names, in repositories and on disks, or as a word of the manifest.
 */
const RESERVED = new Set([
  ...['admin', 'api', 'app', 'apps', 'auth', 'catalog', 'create', 'default'],
  ...['docs', 'git', 'internal', 'localhost', 'login', 'logout', 'main'],
  ...['master', 'metrics', 'microapp', 'microapps', 'new', 'portal', 'public'],
  ...['root', 'search', 'settings', 'static', 'status', 'support', 'system'],
  ...['test', 'unknown', 'when-approved', 'wiki', 'www'],
  ...['null', 'undefined', 'true', 'false', 'yes', 'no', 'on', 'off', 'none'],
  ...['constructor', 'prototype'],
  // Devices: a folder of that name cannot be made on Windows.
  ...['con', 'prn', 'aux', 'nul'],
]);

/** Whether no app can have the name. @public */
export function isReservedName(name: string): boolean {
  return (
    RESERVED.has(name) ||
    /^(com|lpt)[0-9]$/.test(name) ||
    // Host names with other scripts in them begin so.
    name.startsWith('xn--')
  );
}
