import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import type { AuditEntry } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  EmptyState,
  ErrorState,
  PersonChip,
  RelativeTime,
  type AuditQuery,
} from '@microapps/backstage-plugin-microapps-react';
import { DecisionDialog } from '../entity/governance/DecisionDialog';
import { microappsTranslationRef } from '../translation';
import { useAppLinks } from '../useAppLinks';
import styles from './AuditPage.module.css';
import { useActionWords } from './useActionWords';
import { useAuditEntries } from './useAuditEntries';

/** What was done, newest first. */
export function AuditTable({ query }: { query: AuditQuery }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { loaded, error, loading, more } = useAuditEntries(query);
  if (loaded?.entries.length === 0) {
    return (
      <EmptyState
        title={t('audit.nothing')}
        description={t('audit.nothingHint')}
      />
    );
  }
  return (
    <>
      {loaded && <Rows entries={loaded.entries} total={loaded.totalCount} />}
      {loading && !loaded && <CardSkeleton lines={8} />}
      {error && <ErrorState error={error} onRetry={more} />}
      {loaded?.nextCursor && !error && (
        <div>
          <Button variant="secondary" isPending={loading} onPress={more}>
            {t('audit.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Rows({ entries, total }: { entries: AuditEntry[]; total: number }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          {t('audit.count', { count: total })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('audit.column.sequence')}</th>
            <th scope="col">{t('audit.column.at')}</th>
            <th scope="col">{t('audit.column.actor')}</th>
            <th scope="col">{t('audit.column.app')}</th>
            <th scope="col">{t('audit.column.text')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <Row key={entry.sequence} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry }: { entry: AuditEntry }) {
  const { sequence, at, actor, action, app, text, reason, decisionId, hash } =
    entry;
  const links = useAppLinks();
  const words = useActionWords();
  const href = app && links(`component:${app}`)?.governance;
  return (
    <tr>
      <td className={styles.number} title={hash}>
        {sequence}
      </td>
      <td>
        <RelativeTime at={at} />
      </td>
      <td>
        <PersonChip actor={actor} />
      </td>
      <td>
        {app && href ? (
          <Link href={href} variant="body-small">
            {app.replace(/^default\//, '')}
          </Link>
        ) : (
          app
        )}
      </td>
      <td>
        <Text as="p" className={styles.text}>
          {text}
        </Text>
        {reason && (
          <Text as="p" className={styles.text} color="secondary">
            “{reason}”
          </Text>
        )}
        <span className={styles.below}>
          <span title={action}>{words(action)}</span>
          {decisionId && <DecisionDialog id={decisionId} />}
        </span>
      </td>
    </tr>
  );
}
