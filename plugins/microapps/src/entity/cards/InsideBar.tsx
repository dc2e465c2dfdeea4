import styles from './InsideBar.module.css';

/** How many parts are in order and how many are not, as one bar. */
export function InsideBar(props: {
  total: number;
  withoutLicense: number;
  label: string;
}) {
  const { total, withoutLicense, label } = props;
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      <div
        className={styles.known}
        style={{ flexGrow: Math.max(total - withoutLicense, 0) }}
      />
      {withoutLicense > 0 && (
        <div className={styles.unknown} style={{ flexGrow: withoutLicense }} />
      )}
    </div>
  );
}
