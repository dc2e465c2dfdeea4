import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import type { Decision } from '@microapps/backstage-plugin-microapps-common';
import {
  RelativeTime,
  Verdict,
} from '@microapps/backstage-plugin-microapps-react';
import { AskAction } from '../../ask/AskAction';
import { RowRequest } from '../../ask/RowRequest';
import { UsedExceptions } from '../../ask/UsedExceptions';
import { microappsTranslationRef } from '../../translation';
import styles from './GateAnswer.module.css';
import { ToDoList } from './ToDoList';
import { useGateWords } from './useGateWords';

/** A decision as an answer: yes or not yet, what to do, what to keep in mind. */
export function GateAnswer({ decision }: { decision: Decision }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const words = useGateWords();
  const { violations, warnings, exceptionsUsed } = decision;
  return (
    <div className={styles.answer}>
      <Verdict decision={decision}>{words.answer(decision)}</Verdict>
      {!decision.checked && (
        <Text color="secondary">{t('entity.gate.uncheckedSentence')}</Text>
      )}
      {decision.allowed && (
        <Text color="secondary">
          {t('entity.gate.allMet', { count: decision.rulesChecked.length })}
        </Text>
      )}
      {violations.length > 0 && (
        <ToDoList
          items={violations}
          kind="mustDo"
          actionOf={violation => <AskAction violation={violation} />}
          noteOf={violation => <RowRequest violation={violation} />}
        />
      )}
      {exceptionsUsed.length > 0 && (
        <UsedExceptions exceptions={exceptionsUsed} />
      )}
      {warnings.length > 0 && (
        <Accordion>
          <AccordionTrigger
            title={t('entity.gate.warnings', { count: warnings.length })}
          />
          <AccordionPanel>
            <ToDoList items={warnings} kind="mayDo" />
          </AccordionPanel>
        </Accordion>
      )}
      <Text variant="body-small" color="secondary">
        {t('entity.gate.decided')} <RelativeTime at={decision.decidedAt} />
      </Text>
    </div>
  );
}
