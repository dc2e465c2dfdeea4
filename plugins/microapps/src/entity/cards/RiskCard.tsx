import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { RiskDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  microappsReactTranslationRef,
  RelativeTime,
  RiskMeter,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { AskMoreButton } from '../../ask/AskMoreButton';
import { microappsTranslationRef } from '../../translation';
import { tellingContributions } from '../strongestFirst';
import { useGovernanceHref } from '../useGovernanceHref';
import { AppFactCard } from './AppFactCard';
import { FactView, type Evidence } from './FactCard';

// A score is worked out again whenever a fact changes, so age alone says little.
const STALE_AFTER_DAYS = 30;

/** How much harm a mistake in this app could do, and why. */
export function RiskCard() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <AppFactCard title={t('entity.risk.title')} help={t('entity.risk.help')}>
      {({ risk }) => (risk ? <KnownRisk risk={risk} /> : <UnknownRisk />)}
    </AppFactCard>
  );
}

function KnownRisk({ risk }: { risk: RiskDetail }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: tShared } = useTranslationRef(microappsReactTranslationRef);
  const governanceHref = useGovernanceHref();
  const { now } = useFormat();
  const staleDays = now.diff(DateTime.fromISO(risk.computedAt)).as('days');
  const evidence: Evidence[] = tellingContributions(risk.contributions, 3).map(
    ({ id, points, text }) => ({ key: id, points, text }),
  );
  return (
    <FactView
      fact={{
        headline: tShared(`risk.${risk.class}`),
        aside: (
          <>
            {t('entity.risk.ofHundred', { score: `${risk.score}` })}
            <Change risk={risk} />
          </>
        ),
        sentence: t(`entity.risk.means.${risk.class}`),
        picture: <RiskMeter score={risk.score} riskClass={risk.class} />,
        evidence:
          staleDays > STALE_AFTER_DAYS
            ? [
                ...evidence.slice(0, 2),
                {
                  key: 'stale',
                  text: (
                    <>
                      {t('entity.risk.computed')}{' '}
                      <RelativeTime at={risk.computedAt} />
                    </>
                  ),
                },
              ]
            : evidence,
        action: (
          <>
            <ButtonLink variant="secondary" href={governanceHref('risk')}>
              {t('entity.risk.why')}
            </ButtonLink>
            <AskMoreButton kind="tier" />
          </>
        ),
      }}
    />
  );
}

function Change({ risk }: { risk: RiskDetail }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { previousScore, score } = risk;
  if (previousScore === undefined || previousScore === score) {
    return null;
  }
  const Icon = previousScore < score ? RiArrowUpLine : RiArrowDownLine;
  return (
    <>
      {' · '}
      <Icon size={12} aria-hidden />{' '}
      {t('entity.risk.was', { score: `${previousScore}` })}
    </>
  );
}

function UnknownRisk() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <FactView
      fact={{
        headline: t('entity.risk.unknownHeadline'),
        sentence: t('entity.risk.unknownSentence'),
      }}
    />
  );
}
