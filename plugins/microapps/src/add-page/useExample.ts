import { useCallback } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { exampleManifest } from './exampleManifest';

/** The example, with the signed-in person as the owner. */
export function useExample(): () => Promise<string> {
  const identity = useApi(identityApiRef);
  const { now } = useFormat();
  return useCallback(async () => {
    const profile = await identity.getProfileInfo();
    return exampleManifest({
      today: now.toISODate() ?? '',
      ownerName: profile.displayName,
      ownerEmail: profile.email,
    });
  }, [identity, now]);
}
