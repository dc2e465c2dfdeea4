import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostDay } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '../format';
import { microappsReactTranslationRef } from '../translation';
import styles from './DailyBars.module.css';

const HEIGHT = 44;

/**
 * A bar for each day of a stretch of time, and a dashed line for what a day may
 * cost if the month is to stay inside its budget. Small and without axes: the
 * figures stand beside it.
 *
 * @public
 */
export function DailyBars(props: {
  /** Oldest first; a day without a figure is left out. */
  days: CostDay[];
  currency: string;
  /** Draws the dashed line. */
  perDayBudget?: number;
  /** Room for so many days, if the stretch is not over yet. */
  slots?: number;
}) {
  const { days, currency, perDayBudget, slots = days.length } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const format = useFormat();
  if (days.length === 0) {
    return null;
  }
  const highest = Math.max(...days.map(day => day.amount));
  const scale = Math.max(highest, perDayBudget ?? 0) || 1;
  const width = 100 / Math.max(slots, days.length);
  const label = t('dailyBars.label', {
    from: format.date(days[0].date),
    to: format.date(days[days.length - 1].date),
    highest: format.money(highest, currency),
  });
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {days.map((day, index) => {
        const height = Math.max((day.amount / scale) * (HEIGHT - 4), 1);
        return (
          <rect
            key={day.date}
            className={styles.bar}
            x={index * width + width * 0.14}
            y={HEIGHT - height}
            width={width * 0.72}
            height={height}
          />
        );
      })}
      {perDayBudget !== undefined && (
        <line
          className={styles.line}
          x1={0}
          x2={100}
          y1={HEIGHT - (perDayBudget / scale) * (HEIGHT - 4)}
          y2={HEIGHT - (perDayBudget / scale) * (HEIGHT - 4)}
        />
      )}
    </svg>
  );
}
