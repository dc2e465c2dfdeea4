import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogTrigger, Popover } from '@backstage/ui';
import type {
  AppDetail,
  TtlSummary,
} from '@microapps/backstage-plugin-microapps-common';
import {
  microappsReactTranslationRef,
  timeLeft,
  TtlBar,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import { AppFactCard } from './AppFactCard';
import { FactView, type Evidence } from './FactCard';
import styles from './TtlCard.module.css';

/** Until when the app lives, and what happens then. */
export function TtlCard() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <AppFactCard title={t('entity.ttl.title')} help={t('entity.ttl.help')}>
      {detail => <TimeToLive detail={detail} />}
    </AppFactCard>
  );
}

function TimeToLive({ detail }: { detail: AppDetail }) {
  const { ttl, summary } = detail;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: tShared } = useTranslationRef(microappsReactTranslationRef);
  const format = useFormat();
  const running = summary.state === 'active' || summary.state === 'idle';
  const { ended } = timeLeft(ttl.expiresAt, format.now);
  const dates = {
    date: format.date(ttl.expiresAt),
    grace: format.days(ttl.graceDays),
  };
  const sentence = ended
    ? t('entity.ttl.endedSentence', dates)
    : t('entity.ttl.sentence', dates);
  return (
    <FactView
      fact={{
        headline: running
          ? format.remaining(ttl.expiresAt)
          : tShared(`state.${summary.state}`),
        aside: summary.state === 'idle' ? t('entity.ttl.idle') : undefined,
        sentence: running
          ? sentence
          : t('entity.ttl.stoppedSentence', { date: dates.date }),
        picture: running ? (
          <TtlBar
            startsAt={ttl.startsAt}
            expiresAt={ttl.expiresAt}
            noticeDays={ttl.noticeDays}
          />
        ) : undefined,
        evidence: useTtlEvidence(ttl),
        action: running ? <WhatHappensThen ttl={ttl} /> : undefined,
      }}
    />
  );
}

function useTtlEvidence(ttl: TtlSummary): Evidence[] {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
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
      text: t(`entity.ttl.from.${ttl.from}`, { days: format.days(ttl.days) }),
    },
    { key: 'renewals', text: renewals },
  ];
}

function WhatHappensThen({ ttl }: { ttl: TtlSummary }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const notices = [...ttl.noticeDays].sort((a, b) => b - a);
  return (
    <DialogTrigger>
      <Button variant="secondary">{t('entity.ttl.whatThen')}</Button>
      <Popover placement="top start">
        <ol className={styles.steps}>
          {notices.length > 0 && (
            <li>
              {t('entity.ttl.stepNotices', {
                days: new Intl.ListFormat(format.locale).format(
                  notices.map(String),
                ),
              })}
            </li>
          )}
          <li>
            {t('entity.ttl.stepArchive', { date: format.date(ttl.expiresAt) })}
          </li>
          <li>
            {t('entity.ttl.stepKept', { grace: format.days(ttl.graceDays) })}
          </li>
          <li>{t('entity.ttl.stepDeleted')}</li>
        </ol>
      </Popover>
    </DialogTrigger>
  );
}
