import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  microappsApiRef,
  type AuditQuery,
} from '@microapps/backstage-plugin-microapps-react';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { microappsTranslationRef } from '../translation';

/** Saves what the filter of app and time lets through, a JSON object a line. */
export function ExportButton(props: {
  query: AuditQuery;
  onError: (error: Error | undefined) => void;
}) {
  const { query, onError } = props;
  const api = useApi(microappsApiRef);
  const { t } = useTranslationRef(microappsTranslationRef);
  const [pending, setPending] = useState(false);

  const save = async () => {
    setPending(true);
    onError(undefined);
    try {
      const { app, from, to } = query;
      download(await api.exportAudit({ app, from, to }), 'audit.ndjson');
    } catch (reason) {
      onError(reason instanceof Error ? reason : new Error(`${reason}`));
    } finally {
      setPending(false);
    }
  };

  return (
    <Button
      variant="secondary"
      iconStart={<RiDownloadLine />}
      isPending={pending}
      onPress={save}
    >
      {t('audit.export')}
    </Button>
  );
}

function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
