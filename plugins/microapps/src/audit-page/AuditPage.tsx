import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Flex, Header } from '@backstage/ui';
import { useState } from 'react';
import { microappsTranslationRef } from '../translation';
import { AuditFilterBar } from './AuditFilterBar';
import { AuditTable } from './AuditTable';
import { ExportButton } from './ExportButton';
import styles from './AuditPage.module.css';
import { useAuditFilter } from './useAuditFilter';
import { VerifyButton } from './VerifyButton';
import { VerifyAnswer } from './VerifyAnswer';
import { useVerify } from './useVerify';

/** Everything that was done, by whom and why, and proof that nobody edited it. */
export function AuditPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const filter = useAuditFilter();
  const verify = useVerify();
  const [exportError, setExportError] = useState<Error>();
  return (
    <div data-microapps-root>
      <Header
        title={t('audit.title')}
        description={t('audit.subtitle')}
        customActions={
          <Flex gap="2">
            <ExportButton query={filter.query} onError={setExportError} />
            <VerifyButton verify={verify} />
          </Flex>
        }
      />
      <Container className={styles.page}>
        <VerifyAnswer verify={verify} otherError={exportError} />
        <AuditFilterBar filter={filter} />
        <AuditTable key={JSON.stringify(filter.query)} query={filter.query} />
      </Container>
    </div>
  );
}
