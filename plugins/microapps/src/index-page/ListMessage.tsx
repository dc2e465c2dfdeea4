import type { ReactNode } from 'react';
import styles from './ListMessage.module.css';

interface ListMessageProps {
  icon: ReactNode;
  title: string;
  /** Read out at once: something went wrong. */
  urgent?: boolean;
  children: ReactNode;
}

/** What stands where the rows would be, if there are none. */
export function ListMessage(props: ListMessageProps) {
  return (
    <div className={styles.message} role={props.urgent ? 'alert' : 'status'}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </div>
  );
}
