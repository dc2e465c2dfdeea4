import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Escalation } from '@microapps/backstage-plugin-microapps-common';
import {
  StatusTag,
  useFormat,
  type Tone,
} from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { microappsTranslationRef } from '../translation';

/** Within so many hours a request should be answered. */
const GOAL_HOURS = 48;
/** From here on it is worth hurrying. */
const SOON_HOURS = 24;

const tones: Record<Escalation['status'], Tone> = {
  waiting: 'announcement',
  approved: 'positive',
  rejected: 'neutral',
  withdrawn: 'neutral',
  revoked: 'neutral',
  expired: 'neutral',
  lapsed: 'neutral',
};

/** How long a request waits, against the goal; or what became of it. */
export function RequestTag({ request }: { request: Escalation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { now } = useFormat();
  const { status, requestedAt } = request;
  if (status !== 'waiting') {
    return (
      <StatusTag tone={tones[status]}>
        {t(`reviews.status.${status}`)}
      </StatusTag>
    );
  }
  const hours = now.diff(DateTime.fromISO(requestedAt)).as('hours');
  const age =
    hours < 1
      ? t('reviews.age.minutes', {
          number: `${Math.max(0, Math.floor(hours * 60))}`,
        })
      : t('reviews.age.hours', { number: `${Math.floor(hours)}` });
  return (
    <StatusTag
      tone={toneOf(hours)}
      title={t(hours >= GOAL_HOURS ? 'reviews.age.over' : 'reviews.age.goal')}
    >
      {hours >= GOAL_HOURS ? t('reviews.age.overShort', { age }) : age}
    </StatusTag>
  );
}

function toneOf(hours: number): Tone {
  if (hours >= GOAL_HOURS) {
    return 'negative';
  }
  return hours >= SOON_HOURS ? 'warning' : 'announcement';
}
