import * as sdk from '@open-policy-agent/opa-wasm';

/**
 * The SDK's ES module offers this function on its default export only, its
 * CommonJS module as a named one; the types describe the latter.
 */
export const loadPolicySync: typeof sdk.loadPolicySync = (
  Reflect.get(sdk, 'default') ?? sdk
).loadPolicySync;
