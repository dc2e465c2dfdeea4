/**
 * Development-only sign-in as one of the example people.
 *
 * @packageDocumentation
 */
export { authModuleDemo as default } from './module';
export { demoAuthenticator } from './demoAuthenticator';
export { demoPeople, isDemoPerson, type DemoPerson } from './demoPeople';
