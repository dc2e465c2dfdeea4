import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type {
  AppDetail,
  RiskDetail,
  TierDetail,
} from '@microapps/backstage-plugin-microapps-common';
import {
  EmptyState,
  microappsReactTranslationRef,
  RiskBadge,
  RiskMeter,
  riskTone,
  StatusTag,
  TierBadge,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import type { ReactNode } from 'react';
import { microappsTranslationRef } from '../../translation';
import { ContributionTable } from './ContributionTable';
import styles from './RiskSection.module.css';
import { Section } from './Section';

/** Where the score comes from, and what a mistake could reach. */
export function RiskSection({ detail }: { detail: AppDetail }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { risk } = detail;
  return (
    <Section
      id="risk"
      title={t('entity.risk.title')}
      description={risk && t(`entity.risk.means.${risk.class}`)}
      controls={<RiskBadge riskClass={risk?.class} score={risk?.score} />}
    >
      {risk ? (
        <div className={styles.layout}>
          <div>
            <div className={styles.meter}>
              <RiskMeter score={risk.score} riskClass={risk.class} />
            </div>
            <ContributionTable contributions={risk.contributions} />
          </div>
          <Ratings risk={risk} detail={detail} />
        </div>
      ) : (
        <EmptyState
          title={t('entity.risk.unknownHeadline')}
          description={t('entity.risk.unknownSentence')}
        />
      )}
    </Section>
  );
}

const AREAS = ['security', 'privacy', 'business'] as const;

function Ratings(props: { risk: RiskDetail; detail: AppDetail }) {
  const { risk, detail } = props;
  const { tier, tests } = detail;
  const { locale } = useFormat();
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: tShared } = useTranslationRef(microappsReactTranslationRef);
  return (
    <dl className={styles.ratings}>
      {AREAS.map(area => (
        <Rating
          key={area}
          title={t(`entity.risk.area.${area}`)}
          value={
            <StatusTag tone={riskTone[risk[area]]}>
              {tShared(`risk.${risk[area]}`)}
            </StatusTag>
          }
          why={t(`entity.risk.areaWhy.${area}`)}
        />
      ))}
      <Rating
        title={t('entity.risk.blast')}
        value={
          <Text weight="bold">
            {t('entity.risk.ofHundred', { score: `${risk.blastRadius}` })}
          </Text>
        }
        why={t('entity.risk.blastWhy')}
      />
      {tier && (
        <Rating
          title={t('entity.risk.tier')}
          value={<TierBadge tier={tier.effective} derived={!tier.declared} />}
          why={tierWords(tier.reasons, tierStanding(tier), locale)}
        />
      )}
      {tests && (
        <Rating
          title={t('entity.risk.tests')}
          value={
            <StatusTag tone={tests.passed ? 'positive' : 'negative'}>
              {t(
                tests.passed
                  ? 'entity.risk.testsPass'
                  : 'entity.risk.testsFail',
              )}
            </StatusTag>
          }
          why={t('entity.risk.testsWhy', {
            count: tests.total,
            version: tests.appVersion,
          })}
        />
      )}
    </dl>
  );

  function tierStanding({ declared, tooLow }: TierDetail): string | undefined {
    if (!declared) {
      return t('entity.risk.derived');
    }
    return tooLow ? t('entity.risk.tooLow') : undefined;
  }
}

function Rating(props: { title: string; value: ReactNode; why: string }) {
  const { title, value, why } = props;
  return (
    <div className={styles.rating}>
      <dt>{title}</dt>
      <dd>{value}</dd>
      <dd className={styles.why}>{why}</dd>
    </div>
  );
}

// The reasons are clauses of one sentence, "it is made for a team".
function tierWords(
  reasons: string[],
  standing: string | undefined,
  locale: string,
): string {
  const list = new Intl.ListFormat(locale).format(reasons);
  const sentence =
    list && `${list[0].toLocaleUpperCase(locale)}${list.slice(1)}.`;
  return [standing, sentence].filter(Boolean).join(' ');
}
