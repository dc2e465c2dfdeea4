import { useCallback, useRef, useState } from 'react';
import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import type { RegisteredManifest } from '@microapps/backstage-plugin-microapps-common';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';

// Until a manifest can name another one, apps live here.
const namespace = 'default';

export interface Registration {
  pending: boolean;
  error?: Error;
  result?: RegisteredManifest;
}

/** Registers an app, once at a time. */
export function useRegistration(): {
  registration: Registration;
  registerText(name: string, text: string): Promise<void>;
  registerUrl(url: string): Promise<void>;
  reset(): void;
} {
  const api = useApi(microappsApiRef);
  const analytics = useAnalytics();
  const [registration, setRegistration] = useState<Registration>({
    pending: false,
  });
  const busy = useRef(false);

  const run = useCallback(
    async (way: string, register: () => Promise<RegisteredManifest>) => {
      if (busy.current) {
        return;
      }
      busy.current = true;
      setRegistration({ pending: true });
      try {
        const result = await register();
        analytics.captureEvent('register', result.entityRef, {
          attributes: { way, status: result.status },
        });
        setRegistration({ pending: false, result });
      } catch (reason) {
        const error = reason instanceof Error ? reason : new Error(`${reason}`);
        setRegistration({ pending: false, error });
      } finally {
        busy.current = false;
      }
    },
    [analytics],
  );

  return {
    registration,
    registerText: (name, text) =>
      run('text', () => api.putManifest({ namespace, name }, text)),
    registerUrl: url => run('url', () => api.registerManifestUrl({ url })),
    reset: () => setRegistration({ pending: false }),
  };
}
