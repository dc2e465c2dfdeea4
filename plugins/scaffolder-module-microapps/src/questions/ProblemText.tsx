import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '@remixicon/react';
import type { Problem } from '../answers/types';
import { wizardTranslationRef } from '../translation';
import styles from './Question.module.css';

/** What is wrong with an answer; nothing while nothing is. */
export function ProblemText(props: {
  id?: string;
  code: Problem['code'] | undefined;
}) {
  const { id, code } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  if (!code) {
    return null;
  }
  return (
    <p id={id} className={styles.problem}>
      <RiErrorWarningLine
        size={16}
        className={styles.problemIcon}
        aria-hidden
      />
      {t(`problem.${code}`)}
    </p>
  );
}
