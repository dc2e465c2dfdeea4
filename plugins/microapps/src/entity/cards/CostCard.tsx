import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Skeleton } from '@backstage/ui';
import type { CostSummary } from '@microapps/backstage-plugin-microapps-common';
import {
  BudgetBar,
  DailyBars,
  useFormat,
  useResource,
} from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { AskMoreButton } from '../../ask/AskMoreButton';
import { microappsTranslationRef } from '../../translation';
import { costsResource } from '../costsResource';
import { useAppRef } from '../useAppRef';
import { useGovernanceHref } from '../useGovernanceHref';
import { AppFactCard } from './AppFactCard';

import { FactView, type Evidence } from './FactCard';
import { useCostSentence } from './useCostSentence';

const BARS_HEIGHT = 44;

/** What the app costs this month, and whether that stays inside its budget. */
export function CostCard() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <AppFactCard title={t('entity.cost.title')} help={t('entity.cost.help')}>
      {({ summary: { cost } }) =>
        cost.state === 'none' ? (
          <NoFigures cost={cost} />
        ) : (
          <Month cost={cost} />
        )
      }
    </AppFactCard>
  );
}

function NoFigures({ cost }: { cost: CostSummary }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  return (
    <FactView
      fact={{
        headline: t('entity.cost.noneHeadline'),
        sentence: t('entity.cost.noneSentence'),
        evidence:
          cost.budget === undefined
            ? []
            : [
                {
                  key: 'budget',
                  text: t('entity.cost.budgetIs', {
                    budget: format.money(cost.budget, cost.currency),
                  }),
                },
              ],
      }}
    />
  );
}

function Month({ cost }: { cost: CostSummary }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const governanceHref = useGovernanceHref();
  const evidence: Evidence[] = [];
  if (cost.budget) {
    evidence.push({
      key: 'used',
      text: t('entity.cost.used', {
        percent: `${Math.round((cost.amount / cost.budget) * 100)}`,
      }),
    });
  }
  if (cost.hardCap) {
    evidence.push({ key: 'cap', text: t('entity.cost.hardCap') });
  }
  if (cost.lastDay) {
    evidence.push({
      key: 'last',
      text: t('entity.cost.lastDay', { date: format.date(cost.lastDay) }),
    });
  }
  return (
    <FactView
      fact={{
        headline: format.money(cost.amount, cost.currency),
        aside:
          cost.budget === undefined
            ? t('entity.cost.thisMonth')
            : t('entity.cost.ofBudget', {
                budget: format.money(cost.budget, cost.currency),
              }),
        sentence: useCostSentence(cost),
        picture: (
          <>
            <MonthBars cost={cost} />
            {cost.state !== 'fine' && <BudgetBar cost={cost} />}
          </>
        ),
        evidence,
        action: (
          <>
            <ButtonLink variant="secondary" href={governanceHref('cost')}>
              {t('entity.cost.budget')}
            </ButtonLink>
            <AskMoreButton kind="budget" />
          </>
        ),
      }}
    />
  );
}

function MonthBars({ cost }: { cost: CostSummary }) {
  const costs = useResource(costsResource, useAppRef());
  if (!costs.value) {
    // The figures above stand without the bars: a failure here is only a gap.
    return costs.error ? null : <Skeleton width="100%" height={BARS_HEIGHT} />;
  }
  const daysInMonth = DateTime.fromISO(`${cost.month}-01`).daysInMonth ?? 31;
  return (
    <DailyBars
      days={costs.value.items.filter(day => day.date.startsWith(cost.month))}
      currency={costs.value.currency}
      perDayBudget={cost.budget ? cost.budget / daysInMonth : undefined}
      slots={daysInMonth}
    />
  );
}
