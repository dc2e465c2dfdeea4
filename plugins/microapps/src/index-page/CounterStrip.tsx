import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import type { AppCounters } from '@microapps/backstage-plugin-microapps-common';
import { microappsTranslationRef } from '../translation';
import type { Need } from './indexQuery';
import styles from './CounterStrip.module.css';

interface CounterStripProps {
  /** Undefined while they are on their way, or when they did not come. */
  counters: AppCounters | undefined;
  pending: boolean;
  need: Need | undefined;
  onChange(need: Need | undefined): void;
}

/** Four numbers that say what needs somebody; each narrows the list to it. */
export function CounterStrip(props: CounterStripProps) {
  const { counters, pending, need, onChange } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const items: { need: Need; count?: number; label: string }[] = [
    {
      need: 'needs-you',
      count: counters?.needsYou,
      label: t('indexPage.counters.needsYou', {
        count: counters?.needsYou ?? 0,
      }),
    },
    {
      need: 'expiring',
      count: counters?.expiringSoon,
      label: t('indexPage.counters.expiring', {
        count: counters?.expiringSoon ?? 0,
      }),
    },
    {
      need: 'over-budget',
      count: counters?.overBudget,
      label: t('indexPage.counters.overBudget'),
    },
    {
      need: 'blocked',
      count: counters?.blocked,
      label: t('indexPage.counters.blocked'),
    },
  ];

  return (
    <div
      className={styles.strip}
      role="group"
      aria-label={t('indexPage.counters.label')}
    >
      {items.map(item => (
        <button
          key={item.need}
          type="button"
          className={styles.counter}
          aria-pressed={need === item.need}
          onClick={() => onChange(need === item.need ? undefined : item.need)}
        >
          <CounterValue count={item.count} pending={pending} />{' '}
          <span className={styles.label}>{item.label}</span>
        </button>
      ))}
    </div>
  );
}

function CounterValue(props: { count: number | undefined; pending: boolean }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  if (props.count !== undefined) {
    return (
      <span className={styles.value}>
        {t('indexPage.counters.value', { value: props.count })}
      </span>
    );
  }
  if (props.pending) {
    return <Skeleton className={styles.value} width={40} height={26} />;
  }
  return (
    <span className={styles.value} title={t('indexPage.counters.unknown')}>
      <span aria-hidden>–</span>
      <span className={styles.hidden}>{t('indexPage.counters.unknown')}</span>
    </span>
  );
}
