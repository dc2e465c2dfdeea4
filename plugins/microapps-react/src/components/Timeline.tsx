import { Text } from '@backstage/ui';
import type { TimelineEntry } from '@microapps/backstage-plugin-microapps-common';
import { RiRecordCircleLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { PersonChip } from './PersonChip';
import { RelativeTime } from './RelativeTime';
import styles from './Timeline.module.css';

/**
 * What happened, newest first: a sentence, who, when, and why where somebody
 * said so.
 *
 * @public
 */
export function Timeline(props: {
  entries: TimelineEntry[];
  iconOf?: (entry: TimelineEntry) => ReactNode;
  /** What one can open from an entry, e.g. the decision behind it. */
  actionOf?: (entry: TimelineEntry) => ReactNode;
}) {
  const { entries, iconOf, actionOf } = props;
  return (
    <ol className={styles.list}>
      {entries.map(entry => (
        <li key={entry.id} className={styles.entry}>
          <span className={styles.dot} aria-hidden>
            {iconOf?.(entry) ?? <RiRecordCircleLine size={14} />}
          </span>
          <div className={styles.body}>
            <Text>{entry.text}</Text>
            {entry.reason && (
              <Text color="secondary" variant="body-small">
                “{entry.reason}”
              </Text>
            )}
            <div className={styles.meta}>
              <PersonChip actor={entry.actor} />
              <RelativeTime at={entry.at} />
              {actionOf?.(entry)}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
