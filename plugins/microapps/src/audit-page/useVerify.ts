import { useApi } from '@backstage/frontend-plugin-api';
import type { AuditVerification } from '@microapps/backstage-plugin-microapps-common';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { useSubmit } from '../forms/useSubmit';

export interface Verify {
  pending: boolean;
  error: Error | undefined;
  result: AuditVerification | undefined;
  run: () => Promise<void>;
}

/** Asks whether the chain of the audit log holds. */
export function useVerify(): Verify {
  const api = useApi(microappsApiRef);
  const { pending, error, submit } = useSubmit();
  const [result, setResult] = useState<AuditVerification>();
  return {
    pending,
    error,
    result,
    run: async () => {
      setResult(undefined);
      setResult(await submit(() => api.verifyAudit()));
    },
  };
}
