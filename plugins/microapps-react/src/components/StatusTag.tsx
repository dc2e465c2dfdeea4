import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/**
 * What a tag means, beyond its words.
 *
 * @public
 */
export type Tone =
  | 'neutral'
  | 'announcement'
  | 'positive'
  | 'warning'
  | 'negative';

/**
 * A short word in a coloured pill. The word says it; the colour only helps.
 *
 * @public
 */
export function StatusTag(props: {
  tone: Tone;
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
}) {
  const { tone, icon, title, children } = props;
  return (
    <span className={`${styles.tag} ${styles[tone]}`} title={title}>
      {icon}
      {children}
    </span>
  );
}
