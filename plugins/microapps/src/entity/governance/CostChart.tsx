import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostDays } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '@microapps/backstage-plugin-microapps-react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { microappsTranslationRef } from '../../translation';
import styles from './CostSection.module.css';

/** Cost per day with the budget line; the table beside it says the same. */
export function CostChart(props: { costs: CostDays; perDayBudget?: number }) {
  const { costs, perDayBudget } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const money = (amount: number) => format.money(amount, costs.currency);
  return (
    <figure className={styles.figure}>
      <div
        className={styles.chart}
        role="img"
        aria-label={t('entity.cost.perDay')}
      >
        <ResponsiveContainer width="100%" height="100%">
          <BarChart data={costs.items} margin={{ top: 12, right: 4, left: 4 }}>
            <CartesianGrid vertical={false} stroke="var(--bui-border-1)" />
            <XAxis
              dataKey="date"
              tickFormatter={format.day}
              minTickGap={48}
              tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 12 }}
              stroke="var(--bui-border-1)"
            />
            <YAxis
              tickFormatter={money}
              width={64}
              tick={{ fill: 'var(--bui-fg-secondary)', fontSize: 12 }}
              stroke="var(--bui-border-1)"
            />
            <Tooltip
              cursor={{
                fill: 'color-mix(in srgb, var(--bui-fg-primary) 12%, transparent)',
              }}
              content={({ active, payload, label }) =>
                active && payload[0] ? (
                  <div className={styles.tooltip}>
                    {format.date(`${label}`)}: {money(Number(payload[0].value))}
                  </div>
                ) : null
              }
            />
            {perDayBudget !== undefined && (
              <ReferenceLine
                y={perDayBudget}
                ifOverflow="extendDomain"
                stroke="var(--bui-fg-secondary)"
                strokeDasharray="4 4"
              />
            )}
            <Bar
              dataKey="amount"
              fill="var(--bui-fg-announcement)"
              radius={[2, 2, 0, 0]}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </div>
      {perDayBudget !== undefined && (
        <figcaption className={styles.legend}>
          <span className={styles.dash} aria-hidden />
          {t('entity.cost.budgetADay', { amount: money(perDayBudget) })}
        </figcaption>
      )}
    </figure>
  );
}
