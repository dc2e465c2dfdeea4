import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DateTime } from 'luxon';
import { useFormat } from '../format';
import { microappsReactTranslationRef } from '../translation';
import styles from './Bar.module.css';
import type { Tone } from './StatusTag';

/**
 * From so many days left on an app needs somebody.
 */
const SOON_DAYS = 7;

/**
 * From the start of an app's time to its end, with a tick where each notice
 * goes out. Colour only changes when somebody should act: in the last week.
 *
 * @public
 */
export function TtlBar(props: {
  /** RFC 3339 */
  startsAt: string;
  /** RFC 3339 */
  expiresAt: string;
  /** Days before the end at which a notice goes out; no ticks without. */
  noticeDays?: number[];
  size?: 'small' | 'medium';
}) {
  const { startsAt, expiresAt, noticeDays = [], size = 'medium' } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const format = useFormat();
  const start = DateTime.fromISO(startsAt);
  const end = DateTime.fromISO(expiresAt);
  const totalDays = Math.max(end.diff(start).as('days'), 1 / 24);
  const daysLeft = end.diff(format.now).as('days');
  const percent = Math.round(
    Math.min(100, Math.max(0, (1 - daysLeft / totalDays) * 100)),
  );
  const label = t('ttlBar.label', {
    percent: `${percent}`,
    left: format.remaining(expiresAt),
  });
  return (
    <div
      className={`${styles.bar} ${size === 'small' ? styles.small : ''}`}
      role="meter"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={label}
      aria-label={label}
    >
      <div
        className={`${styles.fill} ${styles[toneOf(daysLeft)]}`}
        style={{ width: `${percent}%` }}
      />
      {noticeDays
        .filter(days => days < totalDays)
        .map(days => (
          <div
            key={days}
            className={styles.tick}
            style={{ left: `${(1 - days / totalDays) * 100}%` }}
            title={t('ttlBar.notice', { count: days })}
          />
        ))}
    </div>
  );
}

function toneOf(daysLeft: number): Tone {
  if (daysLeft < 1) {
    return 'negative';
  }
  return daysLeft <= SOON_DAYS ? 'warning' : 'announcement';
}
