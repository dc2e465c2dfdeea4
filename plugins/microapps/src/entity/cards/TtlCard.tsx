import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import type {
  AppDetail,
  TtlSummary,
} from '@microapps/backstage-plugin-microapps-common';
import { TtlBar, useFormat } from '@microapps/backstage-plugin-microapps-react';
import { LifecycleActions } from '../../lifecycle/LifecycleActions';
import { microappsTranslationRef } from '../../translation';
import { AppFactCard } from './AppFactCard';
import { EndOfLife } from './EndOfLife';
import { FactView, type Evidence } from './FactCard';
import { useLifecycleWords } from './useLifecycleWords';

/** Until when the app lives, what happens then, and what one may do about it. */
export function TtlCard() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <AppFactCard title={t('entity.ttl.title')} help={t('entity.ttl.help')}>
      {detail => <TimeToLive detail={detail} />}
    </AppFactCard>
  );
}

function TimeToLive({ detail }: { detail: AppDetail }) {
  const { ttl, summary, lifecycle } = detail;
  const words = useLifecycleWords(detail);
  const length = useTtlEvidence(ttl);
  const running = summary.state === 'active' || summary.state === 'idle';
  return (
    <FactView
      fact={{
        ...words,
        picture: running ? (
          <TtlBar
            startsAt={ttl.startsAt}
            expiresAt={ttl.expiresAt}
            noticeDays={ttl.noticeDays}
          />
        ) : undefined,
        evidence: [...words.evidence, ...length],
        action: lifecycle ? (
          <LifecycleActions detail={detail} lifecycle={lifecycle} />
        ) : (
          running && <WhatHappensThen ttl={ttl} />
        ),
      }}
    />
  );
}

function useTtlEvidence(ttl: TtlSummary): Evidence[] {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { days } = useFormat();
  const renewals =
    ttl.maxRenewals === undefined
      ? t('entity.ttl.renewals', { count: ttl.renewalsUsed })
      : t('entity.ttl.renewalsOf', {
          used: `${ttl.renewalsUsed}`,
          most: `${ttl.maxRenewals}`,
        });
  return [
    {
      key: 'length',
      text: t(`entity.ttl.from.${ttl.from}`, { days: days(ttl.days) }),
    },
    { key: 'renewals', text: renewals },
  ];
}

function WhatHappensThen({ ttl }: { ttl: TtlSummary }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <DialogTrigger>
      <Button variant="secondary">{t('entity.ttl.whatThen')}</Button>
      <Popover placement="top start">
        <EndOfLife ttl={ttl} />
      </Popover>
    </DialogTrigger>
  );
}
