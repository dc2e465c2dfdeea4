import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import type { EscalationDraft } from '@microapps/backstage-plugin-microapps-common';
import { microappsTranslationRef } from '../translation';

/** Why this cannot be asked for, e.g. because it has been already. */
export function MayNotAsk({ draft }: { draft: EscalationDraft }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <>
      <Text weight="bold">{draft.question}</Text>
      <Alert
        status="info"
        icon
        title={t('ask.mayNot')}
        description={draft.whyNot}
      />
    </>
  );
}
