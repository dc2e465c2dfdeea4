import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Text } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';

export function AppsPage() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <Container>
      <Text as="h2">{t('indexPage.title')}</Text>
    </Container>
  );
}
