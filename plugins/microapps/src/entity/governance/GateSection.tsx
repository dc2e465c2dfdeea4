import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Text } from '@backstage/ui';
import type { AppDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  CardSkeleton,
  ErrorState,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import { GateAnswer } from '../gate/GateAnswer';
import { useGateWords } from '../gate/useGateWords';
import { gateQuestions, questionKey } from './gateQuestions';
import styles from './GateSection.module.css';
import { Section } from './Section';
import { useAskGate } from './useAskGate';

/** The gate's newest answer, and a way to ask it something else. */
export function GateSection(props: { detail: AppDetail; onAsked: () => void }) {
  const { detail, onAsked } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useGateWords();
  const gate = useAskGate(detail, onAsked);
  const { asked, error, loading, rehearsed } = gate;
  const decision = asked ? gate.decision : detail.gate;
  const question = asked ?? detail.gate;
  const questions = gateQuestions(detail.summary.tier);

  return (
    <Section
      id="gate"
      title={question ? words.question(question) : t('entity.gate.title')}
      controls={
        <div className={styles.question}>
          <Select
            aria-label={t('entity.gate.ask')}
            placeholder={t('entity.gate.askOther')}
            size="small"
            options={questions.map(option => ({
              value: questionKey(option),
              label: words.question(option),
            }))}
            selectedKey={asked ? questionKey(asked) : null}
            onSelectionChange={key => {
              const chosen = questions.find(one => questionKey(one) === key);
              if (chosen) {
                gate.ask(chosen);
              }
            }}
          />
        </div>
      }
    >
      <div aria-live="polite">
        {loading && <CardSkeleton />}
        {error && asked && (
          <ErrorState error={error} onRetry={() => gate.ask(asked)} />
        )}
        {decision && <GateAnswer decision={decision} />}
        {asked && decision && rehearsed && (
          <Text color="secondary" variant="body-small">
            {t('entity.gate.rehearsed')}
          </Text>
        )}
        {!question && <Text>{t('entity.gate.never')}</Text>}
      </div>
    </Section>
  );
}
