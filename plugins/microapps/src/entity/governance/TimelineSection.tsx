import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Select } from '@backstage/ui';
import type { TimelineEntry } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  EmptyState,
  ErrorState,
  reviewsRouteRef,
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
          actionOf={entry => <Behind entry={entry} />}
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

/** What an entry leads to: the decision behind it, or the request it is about. */
function Behind({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const reviews = useRouteRef(reviewsRouteRef)?.();
  if (entry.decisionId) {
    return <DecisionDialog id={entry.decisionId} />;
  }
  return reviews && entry.escalationId ? (
    <Link
      href={`${reviews}?tab=all&id=${encodeURIComponent(entry.escalationId)}`}
      variant="body-small"
    >
      {t('ask.status.open')}
    </Link>
  ) : null;
}
