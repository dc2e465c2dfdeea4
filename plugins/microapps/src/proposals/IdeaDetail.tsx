import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Card, CardBody } from '@backstage/ui';
import type { Proposal } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  EmptyState,
  ErrorState,
  isNotFound,
  PersonChip,
  proposalResource,
  RelativeTime,
  useRefreshEvery,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { RiArrowLeftLine } from '@remixicon/react';
import styles from '../reviews/ReviewDetail.module.css';
import { REFRESH_MS } from '../reviews/useReviewQueue';
import { microappsTranslationRef } from '../translation';
import { IdeaActions } from './IdeaActions';
import { IdeaFacts } from './IdeaFacts';
import { IdeaOutlook } from './IdeaOutlook';
import { IdeaStatus } from './IdeaStatus';
import type { IdeaAddress } from './useIdeaAddress';
import type { Ideas } from './useIdeas';

/** One idea: what for, what the rules say about it, and the answer to it. */
export function IdeaDetail(props: {
  id: string;
  ideas: Ideas;
  address: IdeaAddress;
}) {
  const { id, ideas, address } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { value, error, refresh } = useResource(proposalResource, id, {
    maxAgeMs: 0,
  });
  useRefreshEvery(refresh, REFRESH_MS);
  return (
    <>
      <div className={styles.back}>
        <Button
          variant="tertiary"
          iconStart={<RiArrowLeftLine />}
          onPress={() => address.open(undefined)}
        >
          {t('ideas.back')}
        </Button>
      </div>
      <Card role="region" aria-labelledby={`idea-${id}`}>
        <CardBody>
          {value && (
            <div className={styles.detail}>
              <Head idea={value.proposal} titleId={`idea-${id}`} />
              <IdeaFacts idea={value.proposal} />
              {value.outlook && <IdeaOutlook outlook={value.outlook} />}
              <IdeaActions
                idea={value.proposal}
                ideas={ideas}
                address={address}
              />
            </div>
          )}
          {!value && error && isNotFound(error) && (
            <EmptyState
              title={<span id={`idea-${id}`}>{t('ideas.gone')}</span>}
              description={t('ideas.goneHint')}
            />
          )}
          {!value && error && !isNotFound(error) && (
            <ErrorState error={error} onRetry={refresh} />
          )}
          {!value && !error && <CardSkeleton lines={6} />}
        </CardBody>
      </Card>
    </>
  );
}

function Head({ idea, titleId }: { idea: Proposal; titleId: string }) {
  return (
    <header className={styles.head}>
      <div className={styles.titleRow}>
        <h2 className={styles.title} id={titleId}>
          {idea.title}
        </h2>
        <span className={styles.tags}>
          <IdeaStatus status={idea.status} />
        </span>
      </div>
      <div className={styles.line}>
        <PersonChip actor={idea.proposedBy} />
        <RelativeTime at={idea.proposedAt} />
      </div>
      <blockquote className={styles.reason}>{idea.purpose}</blockquote>
      <Answered idea={idea} />
    </header>
  );
}

function Answered({ idea }: { idea: Proposal }) {
  const { status, decidedBy, decidedAt, comment } = idea;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (status === 'waiting') {
    return null;
  }
  return (
    <div className={styles.line}>
      <span>{t(`ideas.became.${status}`)}</span>
      {decidedBy && <PersonChip actor={decidedBy} />}
      {decidedAt && <RelativeTime at={decidedAt} />}
      {comment && <span>“{comment}”</span>}
    </div>
  );
}
