import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  microappsReactTranslationRef,
  RelativeTime,
  timeLeft,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { microappsTranslationRef } from '../../translation';
import type { Evidence, Fact } from './FactCard';

type Words = Pick<Fact, 'headline' | 'aside' | 'sentence'> & {
  evidence: Evidence[];
};

/** What a card says of an app's time, by the state the app is in. */
export function useLifecycleWords(detail: AppDetail): Words {
  const { ttl, lifecycle, summary } = detail;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: tShared } = useTranslationRef(microappsReactTranslationRef);
  const format = useFormat();
  const state = lifecycle?.state ?? summary.state;
  const date = format.date(ttl.expiresAt);
  const grace = format.days(ttl.graceDays);

  if (state === 'idle' && lifecycle?.lastUsedAt) {
    const idleFor = format.now.diff(DateTime.fromISO(lifecycle.lastUsedAt));
    return {
      headline: t('lifecycle.state.idleHeadline', {
        days: format.days(Math.floor(idleFor.as('days'))),
      }),
      sentence: t('lifecycle.state.idleSentence', {
        date: format.date(lifecycle.lastUsedAt),
        grace,
      }),
      evidence: [{ key: 'ends', text: t('lifecycle.state.ends', { date }) }],
    };
  }
  if (state === 'active' || state === 'idle') {
    const { ended } = timeLeft(ttl.expiresAt, format.now);
    return {
      headline: format.remaining(ttl.expiresAt),
      aside: state === 'idle' ? t('entity.ttl.idle') : undefined,
      sentence: t(`entity.ttl.${ended ? 'endedSentence' : 'sentence'}`, {
        date,
        grace,
      }),
      evidence: lifecycle?.lastUsedAt
        ? [
            {
              key: 'used',
              text: (
                <>
                  {t('lifecycle.state.lastUsed')}{' '}
                  <RelativeTime at={lifecycle.lastUsedAt} />
                </>
              ),
            },
          ]
        : [],
    };
  }
  return {
    headline: tShared(`state.${state}`),
    sentence: stopped(),
    evidence: [],
  };

  function stopped(): string {
    if (state === 'deleted' && lifecycle?.deletedAt) {
      return t('lifecycle.state.deletedOn', {
        date: format.date(lifecycle.deletedAt),
      });
    }
    const retired = state === 'retired';
    const at = retired ? lifecycle?.retiredAt : lifecycle?.archivedAt;
    if (!at || !lifecycle?.deletesAt) {
      return t('entity.ttl.stoppedSentence', { date });
    }
    return t(`lifecycle.state.${retired ? 'retiredOn' : 'archivedOn'}`, {
      archived: format.date(at),
      until: format.date(lifecycle.deletesAt),
    });
  }
}
