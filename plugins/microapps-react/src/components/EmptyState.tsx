import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/**
 * Nothing here yet: why, and how the first one gets here.
 *
 * @public
 */
export function EmptyState(props: {
  title: ReactNode;
  description?: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
}) {
  const { title, description, icon, action } = props;
  return (
    <div className={`${styles.notice} ${styles.center}`}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Text as="h3" variant="title-x-small" weight="bold">
        {title}
      </Text>
      {description && <Text color="secondary">{description}</Text>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}
