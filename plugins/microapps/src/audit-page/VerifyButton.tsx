import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiShieldCheckLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import type { Verify } from './useVerify';

/** Checks the whole chain. */
export function VerifyButton({ verify }: { verify: Verify }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <Button
      variant="primary"
      iconStart={<RiShieldCheckLine />}
      isPending={verify.pending}
      onPress={verify.run}
    >
      {t('audit.verify.button')}
    </Button>
  );
}
