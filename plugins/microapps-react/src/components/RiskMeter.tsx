import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RiskClass } from '@microapps/backstage-plugin-microapps-common';
import { microappsReactTranslationRef } from '../translation';
import styles from './RiskMeter.module.css';

const CLASSES: RiskClass[] = ['low', 'medium', 'high'];

/**
 * A score from 0 to 100 on the three risk classes. The class comes from the
 * policy, so the zones only place the marker: a score is drawn inside its zone.
 *
 * @public
 */
export function RiskMeter(props: {
  score: number;
  riskClass: RiskClass;
  /** Lowest score of medium and of high. */
  thresholds?: [number, number];
}) {
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const { score, riskClass, thresholds = [34, 67] } = props;
  const [medium, high] = thresholds;
  const label = t('risk.meter', {
    riskClass: t(`risk.${riskClass}`),
    score: `${score}`,
  });
  return (
    <div
      className={styles.meter}
      role="meter"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={score}
      aria-valuetext={label}
      aria-label={label}
    >
      <div className={styles.marker} style={{ left: `${clamp(score)}%` }} />
      <div className={styles.zones}>
        {CLASSES.map((zone, index) => (
          <div
            key={zone}
            className={`${styles.zone} ${styles[zone]} ${
              zone === riskClass ? styles.current : ''
            }`}
            style={{ flexGrow: [medium, high - medium, 100 - high][index] }}
          />
        ))}
      </div>
    </div>
  );
}

// The marker is as wide as six pixels to each side; it stays on the meter.
function clamp(score: number): number {
  return Math.min(98, Math.max(2, score));
}
