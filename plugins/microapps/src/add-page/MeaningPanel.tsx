import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  BgProvider,
  Button,
} from '@backstage/ui';
import type {
  Decision,
  Evaluation,
  TierDetail,
} from '@microapps/backstage-plugin-microapps-common';
import {
  microappsReactTranslationRef,
  RiskBadge,
  RiskMeter,
  TierBadge,
  useFormat,
  Verdict,
} from '@microapps/backstage-plugin-microapps-react';
import { ToDoList } from '../entity/gate/ToDoList';
import { useGateWords } from '../entity/gate/useGateWords';
import { microappsTranslationRef } from '../translation';
import type { ManifestCheckState } from './useManifestCheck';
import styles from './MeaningPanel.module.css';

interface MeaningPanelProps {
  state: ManifestCheckState;
  empty: boolean;
}

/** What registering this text would mean, in the words of the policy. */
export function MeaningPanel({ state, empty }: MeaningPanelProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { check, meaning } = state;
  const broken = !empty && check.value?.ok === false;
  return (
    <aside className={styles.panel} aria-labelledby="microapps-add-meaning">
      <h3 id="microapps-add-meaning" className={styles.title}>
        {t('addPage.meaning.title')}
      </h3>
      <BgProvider bg="neutral-1">{content()}</BgProvider>
    </aside>
  );

  function content() {
    if (meaning.error) {
      return (
        <div className={styles.failed} role="status">
          <p className={styles.quiet}>{t('addPage.meaning.failed')}</p>
          <Button variant="secondary" size="small" onPress={meaning.retry}>
            {t('addPage.meaning.retry')}
          </Button>
        </div>
      );
    }
    if (!meaning.value || empty) {
      return (
        <p className={styles.quiet}>
          {t(broken ? 'addPage.meaning.broken' : 'addPage.meaning.empty')}
        </p>
      );
    }
    return (
      <div className={styles.facts} data-stale={meaning.pending || undefined}>
        <TierFact evaluation={meaning.value} />
        <RiskFact evaluation={meaning.value} />
        <TimeFact evaluation={meaning.value} />
        {meaning.value.decision && (
          <GateFact decision={meaning.value.decision} />
        )}
      </div>
    );
  }
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={styles.fact}>
      <h4 className={styles.label}>{label}</h4>
      {children}
    </section>
  );
}

function TierFact({ evaluation: { tier } }: { evaluation: Evaluation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: word } = useTranslationRef(microappsReactTranslationRef);
  const format = useFormat();
  if (!tier) {
    return null;
  }
  const reasons = new Intl.ListFormat(format.locale).format(
    tier.reasons.map(reason => reason.replace(/\.$/, '')),
  );
  return (
    <Fact label={t('addPage.meaning.tier')}>
      <div>
        <TierBadge tier={tier.effective} derived={!tier.declared} />
      </div>
      <p className={styles.sentence}>
        {sentence(tier)}
        {reasons && ` ${t('addPage.meaning.tierBecause', { reasons })}`}
      </p>
    </Fact>
  );

  function sentence({ declared, derived, tooLow }: TierDetail): string {
    if (!declared) {
      return t('addPage.meaning.tierDerived');
    }
    return t(
      tooLow ? 'addPage.meaning.tierTooLow' : 'addPage.meaning.tierDeclared',
      { tier: word(`tier.${derived}`) },
    );
  }
}

function RiskFact({ evaluation: { risk } }: { evaluation: Evaluation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  if (!risk) {
    return null;
  }
  return (
    <Fact label={t('addPage.meaning.risk')}>
      <div>
        <RiskBadge riskClass={risk.class} score={risk.score} />
      </div>
      <p className={styles.sentence}>{risk.summary}</p>
      <RiskMeter score={risk.score} riskClass={risk.class} />
    </Fact>
  );
}

function TimeFact({ evaluation: { ttlDays } }: { evaluation: Evaluation }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  if (ttlDays === undefined) {
    return null;
  }
  const date = format.now.plus({ days: ttlDays }).toISO() ?? '';
  return (
    <Fact label={t('addPage.meaning.time')}>
      <strong className={styles.headline}>{format.days(ttlDays)}</strong>
      <p className={styles.sentence}>
        {t('addPage.meaning.ends', { date: format.date(date) })}
      </p>
    </Fact>
  );
}

function GateFact({ decision }: { decision: Decision }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useGateWords();
  const { violations, warnings } = decision;
  return (
    <Fact label={words.question(decision)}>
      <Verdict decision={decision} headingLevel={4}>
        {words.answer(decision)}
      </Verdict>
      {violations.length > 0 && (
        <>
          <p className={styles.sentence}>{t('addPage.meaning.gateNote')}</p>
          <ToDoList items={violations} kind="mustDo" />
        </>
      )}
      {warnings.length > 0 && (
        <Accordion>
          <AccordionTrigger
            title={t('addPage.meaning.warnings', { count: warnings.length })}
          />
          <AccordionPanel>
            <ToDoList items={warnings} kind="mayDo" />
          </AccordionPanel>
        </Accordion>
      )}
    </Fact>
  );
}
