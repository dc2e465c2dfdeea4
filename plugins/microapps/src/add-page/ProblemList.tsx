import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ManifestProblem } from '@microapps/backstage-plugin-microapps-common';
import { RiErrorWarningFill, RiInformationFill } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { WordsWithCode } from './WordsWithCode';
import styles from './ProblemList.module.css';

interface ProblemListProps {
  problems: readonly ManifestProblem[];
  /** Without it the places are only named. */
  onJump?: (line: number, column: number) => void;
}

/** Each problem with its place, what is wrong and what to do about it. */
export function ProblemList({ problems, onJump }: ProblemListProps) {
  return (
    <ol className={styles.list}>
      {problems.map(problem => (
        <ProblemItem
          key={`${problem.line}:${problem.column}:${problem.code}:${problem.path}`}
          problem={problem}
          onJump={onJump}
        />
      ))}
    </ol>
  );
}

function ProblemItem(props: {
  problem: ManifestProblem;
  onJump: ProblemListProps['onJump'];
}) {
  const { severity, line, column = 1, message, fix } = props.problem;
  const { onJump } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const place = line
    ? t('addPage.check.place', { line: `${line}`, column: `${column}` })
    : t('addPage.check.wholeFile');
  const content = (
    <>
      <span className={`${styles.icon} ${styles[severity]}`} aria-hidden>
        {severity === 'error' ? (
          <RiErrorWarningFill size={18} />
        ) : (
          <RiInformationFill size={18} />
        )}
      </span>
      <span className={styles.words}>
        <span className={styles.place}>
          <strong>{t(`addPage.check.${severity}`)}</strong>
          {' · '}
          {place}
        </span>
        <span>
          <WordsWithCode text={message} />
        </span>
        <span className={styles.fix}>
          <WordsWithCode text={fix} />
        </span>
      </span>
    </>
  );
  return (
    <li>
      {line && onJump ? (
        <button
          type="button"
          className={styles.item}
          onClick={() => onJump(line, column)}
        >
          {content}
        </button>
      ) : (
        <div className={styles.item}>{content}</div>
      )}
    </li>
  );
}
