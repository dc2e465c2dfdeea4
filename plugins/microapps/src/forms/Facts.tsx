import type { ReactNode } from 'react';
import styles from './Form.module.css';

/** Facts under their names; what is not known is left out. */
export function Facts(props: { facts: (readonly [string, ReactNode])[] }) {
  const known = props.facts.filter(([, value]) => Boolean(value));
  if (known.length === 0) {
    return null;
  }
  return (
    <dl className={styles.facts}>
      {known.map(([term, value]) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
