import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Card, CardBody } from '@backstage/ui';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  EmptyState,
  ErrorState,
  isNotFound,
} from '@microapps/backstage-plugin-microapps-react';
import { RiHourglassLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { microappsTranslationRef } from '../../translation';
import { useApp } from '../useApp';
import { ComponentsSection } from './ComponentsSection';
import { CostSection } from './CostSection';
import { GateSection } from './GateSection';
import styles from './GovernancePage.module.css';
import { RiskSection } from './RiskSection';
import { TimelineSection } from './TimelineSection';
import { useScrollToHash } from './useScrollToHash';

/** Everything governance knows of one app, the gate's answer first. */
export function GovernancePage() {
  const app = useApp();
  return (
    <div className={styles.page} data-microapps-root>
      {app.value ? (
        <Sections detail={app.value} onChanged={app.refresh} />
      ) : (
        <Missing error={app.error} onRetry={app.refresh} />
      )}
    </div>
  );
}

function Sections(props: { detail: AppDetail; onChanged: () => void }) {
  const { detail, onChanged } = props;
  useScrollToHash();
  return (
    <>
      {detail.hints.map(hint => (
        <Alert key={hint} status="info" icon title={hint} />
      ))}
      <GateSection detail={detail} onAsked={onChanged} />
      <RiskSection detail={detail} />
      <ComponentsSection detail={detail} />
      <CostSection detail={detail} />
      <TimelineSection />
    </>
  );
}

function Missing(props: { error?: Error; onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (!error) {
    return (
      <Framed>
        <CardSkeleton lines={6} />
      </Framed>
    );
  }
  return (
    <Framed>
      {isNotFound(error) ? (
        <EmptyState
          icon={<RiHourglassLine size={32} />}
          title={t('entity.unknown.headline')}
          description={t('entity.unknown.sentence')}
        />
      ) : (
        <ErrorState error={error} onRetry={onRetry} />
      )}
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <Card>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
