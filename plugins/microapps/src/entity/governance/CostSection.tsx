import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton, Text, ToggleButton } from '@backstage/ui';
import type {
  AppDetail,
  CostDays,
} from '@microapps/backstage-plugin-microapps-common';
import {
  BudgetBar,
  EmptyState,
  ErrorState,
  useFormat,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { RiTable2 } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import { microappsTranslationRef } from '../../translation';
import { useCostSentence } from '../cards/useCostSentence';
import { costsResource } from '../costsResource';
import { useAppRef } from '../useAppRef';
import styles from './CostSection.module.css';
import { CostTable } from './CostTable';
import { Section } from './Section';

// The chart library is large and only this section needs it.
const CostChart = lazy(() =>
  import('./CostChart').then(m => ({ default: m.CostChart })),
);

/** What the app cost on each of the last 90 days, as a chart or as a table. */
export function CostSection({ detail }: { detail: AppDetail }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { money } = useFormat();
  const { cost } = detail.summary;
  const [asTable, setAsTable] = useState(false);
  const sentence = useCostSentence(cost);
  const none = cost.state === 'none';
  const spent = money(cost.amount, cost.currency);
  return (
    <Section
      id="cost"
      title={t('entity.cost.title')}
      description={
        none
          ? undefined
          : `${spent} ${
              cost.budget === undefined
                ? t('entity.cost.thisMonth')
                : t('entity.cost.ofBudget', {
                    budget: money(cost.budget, cost.currency),
                  })
            }. ${sentence}`
      }
      controls={
        none ? undefined : (
          <ToggleButton
            isSelected={asTable}
            onChange={setAsTable}
            iconStart={<RiTable2 />}
          >
            {t('entity.cost.asTable')}
          </ToggleButton>
        )
      }
    >
      {none ? (
        <EmptyState
          title={t('entity.cost.noneHeadline')}
          description={t('entity.cost.noneSentence')}
        />
      ) : (
        <div className={styles.cost}>
          <BudgetBar cost={cost} />
          <Days asTable={asTable} />
        </div>
      )}
    </Section>
  );
}

function Days({ asTable }: { asTable: boolean }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { date, money } = useFormat();
  const { value, error, refresh } = useResource(costsResource, useAppRef());
  const placeholder = <Skeleton width="100%" height={260} />;
  if (!value) {
    return error ? <ErrorState error={error} onRetry={refresh} /> : placeholder;
  }
  return (
    <>
      {asTable ? (
        <CostTable costs={value} />
      ) : (
        <Suspense fallback={placeholder}>
          <CostChart costs={value} perDayBudget={perDayBudget(value)} />
        </Suspense>
      )}
      {value.otherCurrencies.map(other => (
        <Text
          key={other.currency}
          as="p"
          variant="body-small"
          color="secondary"
        >
          {t('entity.cost.otherCurrency', {
            amount: money(other.amount, other.currency),
            date: date(other.lastDay),
          })}
        </Text>
      ))}
    </>
  );
}

const DAYS_IN_A_MONTH = 365.25 / 12;

function perDayBudget({ summary }: CostDays): number | undefined {
  return summary.budget === undefined
    ? undefined
    : summary.budget / DAYS_IN_A_MONTH;
}
