import { useEffect } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Header } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';
import { AddForm } from './AddForm';
import { SuccessPanel } from './SuccessPanel';
import { useDraft } from './useDraft';
import { useRegistration } from './useRegistration';

/** Three ways to register an app: paste its manifest, upload it, or say where it is. */
export function AddAppPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { registration, reset, registerText, registerUrl } = useRegistration();
  const { draft, change, clear } = useDraft();
  const { result } = registration;

  // What is registered is no draft any more.
  useEffect(() => {
    if (result) {
      clear();
    }
  }, [result, clear]);

  return (
    <div data-microapps-root>
      <Header title={t('addPage.title')} description={t('addPage.subtitle')} />
      <Container>
        {result ? (
          <SuccessPanel result={result} onAnother={reset} />
        ) : (
          <AddForm
            draft={draft}
            change={change}
            registration={registration}
            registerText={registerText}
            registerUrl={registerUrl}
          />
        )}
      </Container>
    </div>
  );
}
