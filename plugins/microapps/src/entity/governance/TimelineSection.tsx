import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select } from '@backstage/ui';
import type { TimelineEntry } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  EmptyState,
  ErrorState,
  Timeline,
} from '@microapps/backstage-plugin-microapps-react';
import { useState } from 'react';
import { microappsTranslationRef } from '../../translation';
import { DecisionDialog } from './DecisionDialog';
import { Section } from './Section';
import { timelineActions } from './timelineActions';
import { TimelineIcon } from './TimelineIcon';
import styles from './TimelineSection.module.css';
import { useTimeline } from './useTimeline';

const EVERYTHING = '*';

/** Everything that happened to the app: what, who, when, why. */
export function TimelineSection() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const [action, setAction] = useState<string>();
  return (
    <Section
      id="timeline"
      title={t('entity.timeline.title')}
      controls={
        <div className={styles.filter}>
          <Select
            aria-label={t('entity.timeline.filter')}
            size="small"
            options={[
              { value: EVERYTHING, label: t('entity.timeline.everything') },
              ...timelineActions.map(one => ({
                value: one,
                label: t(`entity.timeline.action.${one}`),
              })),
            ]}
            selectedKey={action ?? EVERYTHING}
            onSelectionChange={key =>
              setAction(key === EVERYTHING ? undefined : `${key}`)
            }
          />
        </div>
      }
    >
      <Entries action={action} />
    </Section>
  );
}

function Entries({ action }: { action: string | undefined }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { loaded, error, loading, more } = useTimeline(action);
  if (loaded?.entries.length === 0) {
    return <EmptyState title={t('entity.timeline.nothing')} />;
  }
  return (
    <>
      {loaded && (
        <Timeline
          entries={loaded.entries}
          iconOf={entry => <TimelineIcon action={entry.action} />}
          actionOf={decisionOf}
        />
      )}
      {loading && !loaded && <CardSkeleton lines={4} />}
      {error && <ErrorState error={error} onRetry={more} />}
      {loaded?.nextCursor && !error && (
        <Button variant="secondary" isPending={loading} onPress={more}>
          {t('entity.timeline.more')}
        </Button>
      )}
    </>
  );
}

function decisionOf({ decisionId }: TimelineEntry) {
  return decisionId ? <DecisionDialog id={decisionId} /> : undefined;
}
