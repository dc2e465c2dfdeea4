import { Text } from '@backstage/ui';
import type { Violation } from '@microapps/backstage-plugin-microapps-common';
import type { ReactNode } from 'react';
import { RuleDialog } from './RuleDialog';
import styles from './ToDoList.module.css';

/** What stands in the way and how to mend it, numbered. */
export function ToDoList(props: {
  items: Violation[];
  kind: 'mustDo' | 'mayDo';
  /** What one can do about an item, beside reading about its rule. */
  actionOf?: (item: Violation) => ReactNode;
  /** What is under way for an item. */
  noteOf?: (item: Violation) => ReactNode;
}) {
  const { items, kind, actionOf, noteOf } = props;
  return (
    <ol className={styles.list}>
      {items.map((item, index) => (
        <li
          key={`${item.ruleId} ${item.value ?? index}`}
          className={styles.item}
        >
          <span className={`${styles.number} ${styles[kind]}`} aria-hidden>
            {index + 1}
          </span>
          <div className={styles.text}>
            <Text weight="bold">{item.reason}</Text>
            <Text color="secondary">{item.fix}</Text>
            {noteOf?.(item)}
          </div>
          <div className={styles.actions}>
            {actionOf?.(item)}
            <RuleDialog violation={item} />
          </div>
        </li>
      ))}
    </ol>
  );
}
