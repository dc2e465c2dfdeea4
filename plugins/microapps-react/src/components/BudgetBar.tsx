import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';
import { useFormat } from '../format';
import { microappsReactTranslationRef } from '../translation';
import styles from './Bar.module.css';
import type { Tone } from './StatusTag';

const toneOfState: Record<CostSummary['state'], Tone> = {
  none: 'neutral',
  fine: 'announcement',
  near: 'warning',
  over: 'negative',
};

/**
 * What is spent of a month's budget. Nothing is drawn without a budget.
 *
 * @public
 */
export function BudgetBar(props: {
  cost: Pick<CostSummary, 'amount' | 'budget' | 'currency' | 'state'>;
  size?: 'small' | 'medium';
}) {
  const { cost, size = 'medium' } = props;
  const { t } = useTranslationRef(microappsReactTranslationRef);
  const format = useFormat();
  if (cost.budget === undefined) {
    return null;
  }
  const percent =
    cost.budget > 0 ? Math.round((cost.amount / cost.budget) * 100) : 100;
  const label = t('budgetBar.label', {
    amount: format.money(cost.amount, cost.currency),
    budget: format.money(cost.budget, cost.currency),
    percent: `${percent}`,
  });
  return (
    <div
      className={`${styles.bar} ${size === 'small' ? styles.small : ''}`}
      role="meter"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.min(100, percent)}
      aria-valuetext={label}
      aria-label={label}
    >
      <div
        className={`${styles.fill} ${styles[toneOfState[cost.state]]}`}
        style={{ width: `${Math.min(100, percent)}%` }}
      />
    </div>
  );
}
