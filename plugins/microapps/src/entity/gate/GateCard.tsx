import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import {
  CardSkeleton,
  ErrorState,
  isNotFound,
} from '@microapps/backstage-plugin-microapps-react';
import { useId } from 'react';
import { microappsTranslationRef } from '../../translation';
import { useApp } from '../useApp';
import { GateAnswer } from './GateAnswer';
import styles from './GateCard.module.css';
import { useGateWords } from './useGateWords';

/** May the app go where it wants to go, and what is left to do. */
export function GateCard() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useGateWords();
  const titleId = useId();
  const { value, error, refresh } = useApp();
  const gate = value?.gate;
  if (isNotFound(error) && !value) {
    return null;
  }
  return (
    <Card role="region" aria-labelledby={titleId} data-microapps-root>
      <CardHeader>
        <h2 className={styles.title} id={titleId}>
          {gate ? words.question(gate) : t('entity.gate.title')}
        </h2>
      </CardHeader>
      <CardBody>
        {gate && <GateAnswer decision={gate} />}
        {value && !gate && <Text>{t('entity.gate.never')}</Text>}
        {!value && error && <ErrorState error={error} onRetry={refresh} />}
        {!value && !error && <CardSkeleton />}
      </CardBody>
    </Card>
  );
}
