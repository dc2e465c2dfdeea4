import styles from './Logo.module.css';

/** The mark of the portal; with its name where there is room. */
export const Logo = ({ withName }: { withName: boolean }) => (
  <span className={styles.logo}>
    <svg
      className={styles.mark}
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 32 32"
      aria-hidden="true"
    >
      <rect x="4" y="4" width="11" height="11" rx="2.5" fill="currentColor" />
      <rect
        x="4"
        y="17"
        width="11"
        height="11"
        rx="2.5"
        fill="currentColor"
        opacity="0.6"
      />
      <rect
        x="17"
        y="17"
        width="11"
        height="11"
        rx="2.5"
        fill="currentColor"
        opacity="0.6"
      />
      <circle cx="22.5" cy="9.5" r="5.5" fill="#7cc4ff" />
    </svg>
    {withName && <span className={styles.name}>Acme portal</span>}
  </span>
);
