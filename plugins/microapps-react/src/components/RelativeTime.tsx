import { VisuallyHidden } from '@backstage/ui';
import { useState } from 'react';
import { useFormat } from '../format';
import styles from './RelativeTime.module.css';

/**
 * A moment as one speaks of it, `2 hours ago`; the exact one shows on hover and
 * on focus, is read out, and stays after a press, for fingers.
 *
 * @public
 */
export function RelativeTime(props: {
  /** RFC 3339 */
  at: string;
}) {
  const { at } = props;
  const format = useFormat();
  const [exact, setExact] = useState(false);
  const absolute = format.dateTime(at);
  const relative = format.relative(at);
  return (
    <button
      type="button"
      className={styles.time}
      data-other={exact ? relative : absolute}
      onClick={() => setExact(!exact)}
    >
      <time dateTime={at}>{exact ? absolute : relative}</time>
      {!exact && <VisuallyHidden>({absolute})</VisuallyHidden>}
    </button>
  );
}
