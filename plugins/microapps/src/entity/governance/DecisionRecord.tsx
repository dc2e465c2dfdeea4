import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import type { DecisionDetail } from '@microapps/backstage-plugin-microapps-common';
import {
  CopyCommand,
  PersonChip,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../../translation';
import { GateAnswer } from '../gate/GateAnswer';
import { useGateWords } from '../gate/useGateWords';
import styles from './DecisionRecord.module.css';

/** A decision with what makes it checkable: digests, rules, facts. */
export function DecisionRecord({ detail }: { detail: DecisionDetail }) {
  const { decision, facts, factsRemoved } = detail;
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useGateWords();
  const format = useFormat();
  return (
    <div className={styles.record}>
      <div>
        <p className={styles.question}>{words.question(decision)}</p>
        <GateAnswer decision={decision} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('entity.decision.at')}</dt>
        <dd>{format.dateTime(decision.decidedAt)}</dd>
        {decision.decidedFor && (
          <>
            <dt>{t('entity.decision.for')}</dt>
            <dd>
              <PersonChip actor={decision.decidedFor} />
            </dd>
          </>
        )}
        <dt>{t('entity.decision.policy')}</dt>
        <dd className={styles.digest}>{decision.policyDigest}</dd>
        <dt>{t('entity.decision.input')}</dt>
        <dd className={styles.digest}>{decision.inputDigest}</dd>
        {decision.artifactDigest && (
          <>
            <dt>{t('entity.decision.artifact')}</dt>
            <dd className={styles.digest}>{decision.artifactDigest}</dd>
          </>
        )}
        <dt>{t('entity.decision.rules')}</dt>
        <dd>{decision.rulesChecked.join(', ')}</dd>
      </dl>
      {facts ? (
        <Accordion>
          <AccordionTrigger title={t('entity.decision.facts')} />
          <AccordionPanel>
            <CopyCommand
              name={t('entity.decision.facts')}
              command={JSON.stringify(facts, undefined, 2)}
            />
          </AccordionPanel>
        </Accordion>
      ) : (
        <p>{factsRemoved}</p>
      )}
    </div>
  );
}
