import { VisuallyHidden } from '@backstage/ui';
import { useFormat } from '../format';
import styles from './RelativeTime.module.css';

/**
 * A moment as one speaks of it, `2 hours ago`; the exact one shows on hover and
 * on focus and is read out.
 *
 * @public
 */
export function RelativeTime(props: {
  /** RFC 3339 */
  at: string;
}) {
  const { at } = props;
  const format = useFormat();
  const absolute = format.dateTime(at);
  return (
    <time
      dateTime={at}
      className={styles.time}
      data-absolute={absolute}
      // The exact moment must be within reach of a keyboard, too.
      tabIndex={0}
    >
      {format.relative(at)}
      <VisuallyHidden>({absolute})</VisuallyHidden>
    </time>
  );
}
