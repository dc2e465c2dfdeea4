import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostDays } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import styles from './CostSection.module.css';

/** The figures behind the chart, newest first. */
export function CostTable({ costs }: { costs: CostDays }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('entity.cost.perDay')}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('entity.cost.day')}</th>
            <th scope="col" className={styles.amount}>
              {t('entity.cost.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...costs.items].reverse().map(day => (
            <tr key={day.date}>
              <td>{format.date(day.date)}</td>
              <td className={styles.amount}>
                {format.money(day.amount, costs.currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
