import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ProposalOutlook } from '@microapps/backstage-plugin-microapps-common';
import {
  RiskBadge,
  TierBadge,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { useId, type ReactNode } from 'react';
import { useApproverNames } from '../ask/useApproverNames';
import { microappsTranslationRef } from '../translation';
import styles from './IdeaOutlook.module.css';

/** What the policy says about the app it would become, in its own words. */
export function IdeaOutlook({ outlook }: { outlook: ProposalOutlook }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const id = useId();
  const { tier, risk, ttlDays, refused, settled } = outlook;
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {t('ideas.outlook.title')}
      </h3>
      {tier && (
        <Answer label={t('ideas.outlook.tier')}>
          <TierBadge tier={tier.effective} />
          {tier.reasons.length > 0 && (
            <p className={styles.sentence}>
              {t('ideas.outlook.tierBecause', {
                reasons: new Intl.ListFormat(format.locale).format(
                  tier.reasons.map(reason => reason.replace(/\.$/, '')),
                ),
              })}
            </p>
          )}
        </Answer>
      )}
      {risk && (
        <Answer label={t('ideas.outlook.risk')}>
          <RiskBadge riskClass={risk.class} score={risk.score} />
          <p className={styles.sentence}>{risk.summary}</p>
        </Answer>
      )}
      {ttlDays !== undefined && (
        <Answer label={t('ideas.outlook.time')}>
          <p className={styles.sentence}>
            {t('ideas.outlook.days', { days: format.days(ttlDays) })}
          </p>
        </Answer>
      )}
      <Answer label={t('ideas.outlook.agree')}>
        <Agreements outlook={outlook} />
      </Answer>
      {refused.length > 0 && (
        <Answer label={t('ideas.outlook.refused')}>
          <ul className={styles.list}>
            {refused.map(({ ruleId, reason, fix }, index) => (
              <li key={`${ruleId}-${index}`}>
                {reason} {fix}
              </li>
            ))}
          </ul>
        </Answer>
      )}
      <p className={styles.quiet}>
        {settled.length > 0 && `${t('ideas.outlook.settled')} `}
        {t('ideas.outlook.later')}
      </p>
    </section>
  );
}

function Agreements({ outlook }: { outlook: ProposalOutlook }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const approverNames = useApproverNames();
  const { agreements, sandboxFirst } = outlook;
  if (agreements.length === 0) {
    return <p className={styles.sentence}>{t('ideas.outlook.nobody')}</p>;
  }
  return (
    <>
      <ul className={styles.list}>
        {agreements.map(({ ruleId, reason, approvers }, index) => (
          <li key={`${ruleId}-${index}`}>
            {t('ideas.outlook.from', {
              what: reason,
              approvers: approverNames(approvers),
            })}
          </li>
        ))}
      </ul>
      {sandboxFirst && (
        <p className={styles.quiet}>{t('ideas.outlook.sandboxFirst')}</p>
      )}
    </>
  );
}

function Answer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.answer}>
      <h4 className={styles.label}>{label}</h4>
      <div className={styles.value}>{children}</div>
    </div>
  );
}
