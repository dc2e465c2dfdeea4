import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  ErrorState,
  isNotFound,
} from '@microapps/backstage-plugin-microapps-react';
import type { ReactNode } from 'react';
import { microappsTranslationRef } from '../../translation';
import { useApp } from '../useApp';
import { FactCard, FactView } from './FactCard';

/**
 * A card about the app of this page: its skeleton, its failure, an app that
 * governance has not read yet, or what `children` make of the facts.
 */
export function AppFactCard(props: {
  title: string;
  help: string;
  children: (detail: AppDetail) => ReactNode;
}) {
  const { title, help, children } = props;
  const app = useApp();
  return (
    <FactCard title={title} help={help}>
      {app.value ? children(app.value) : <Missing {...app} />}
    </FactCard>
  );
}

function Missing(props: { error?: Error; refresh: () => void }) {
  const { error, refresh } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (!error) {
    return <CardSkeleton />;
  }
  return isNotFound(error) ? (
    <FactView
      fact={{
        headline: t('entity.unknown.headline'),
        sentence: t('entity.unknown.sentence'),
      }}
    />
  ) : (
    <ErrorState error={error} onRetry={refresh} />
  );
}
