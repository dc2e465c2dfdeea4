import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Skeleton, Text } from '@backstage/ui';
import { Link } from 'react-router-dom';
import styles from '../reviews/ReviewList.module.css';
import { microappsTranslationRef } from '../translation';
import { IdeaStatus } from './IdeaStatus';
import type { IdeaAddress } from './useIdeaAddress';
import type { Ideas } from './useIdeas';

/** What waits, oldest first, then the rest; each entry opens its idea beside it. */
export function IdeaList(props: {
  ideas: Ideas;
  address: IdeaAddress;
  shownId: string | undefined;
}) {
  const { ideas, address, shownId } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  if (!ideas.items) {
    return ideas.error ? null : (
      <div className={styles.list}>
        {[1, 2, 3].map(one => (
          <Skeleton key={one} width="100%" height={68} />
        ))}
      </div>
    );
  }
  if (ideas.items.length === 0) {
    return <Text color="secondary">{t(`ideas.nothing.${address.tab}`)}</Text>;
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('ideas.list')}>
        {ideas.items.map(({ id, title, purpose, status }) => (
          <li key={id}>
            <Link
              to={address.hrefOf(id)}
              className={styles.item}
              aria-current={id === shownId ? 'true' : undefined}
              preventScrollReset
            >
              <span className={styles.head}>
                <span className={styles.title}>{title}</span>
                <IdeaStatus status={status} />
              </span>
              <span className={styles.facts}>{shortOf(purpose)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {ideas.more && (
        <Button variant="secondary" onPress={ideas.more}>
          {t('ideas.more')}
        </Button>
      )}
    </>
  );
}

const SHORT = 100;

function shortOf(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text;
}
