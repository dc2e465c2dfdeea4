import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Text } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';

export function AddAppPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <Container>
      <Text as="h2">{t('addPage.title')}</Text>
    </Container>
  );
}
