import { OpenFeature, ProviderStatus, TypedInMemoryProvider } from '@openfeature/server-sdk';

/**
 * Flags through OpenFeature: the ones in app-settings.json. A flag that is missing there is off.
 * To have flags served instead, set another provider here; nothing else changes.
 * @param {Record<string, boolean>} flags
 * @returns {Promise<{ isOn: (name: string) => Promise<boolean>, isReady: () => boolean }>}
 */
export async function createFlags(flags) {
  await OpenFeature.setProviderAndWait(new TypedInMemoryProvider(flagConfiguration(flags)));
  const client = OpenFeature.getClient();
  return {
    isOn: (name) => client.getBooleanValue(name, false),
    isReady: () => client.providerStatus === ProviderStatus.READY,
  };
}

function flagConfiguration(flags) {
  const variants = { on: true, off: false };
  const entries = Object.entries(flags).map(([name, on]) => [
    name,
    { variants, defaultVariant: on === true ? 'on' : 'off', disabled: false },
  ]);
  return Object.fromEntries(entries);
}
