import {
  RiCheckboxCircleFill,
  RiErrorWarningFill,
  RiQuestionFill,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import styles from './Verdict.module.css';

const icons = {
  yes: RiCheckboxCircleFill,
  no: RiErrorWarningFill,
  unchecked: RiQuestionFill,
};

/**
 * The answer of a gate as a heading with its sign: yes, no, could not be
 * checked.
 *
 * @public
 */
export function Verdict(props: {
  decision: { allowed: boolean; checked: boolean };
  headingLevel?: 2 | 3 | 4;
  children: ReactNode;
}) {
  const { decision, headingLevel = 3, children } = props;
  const Heading = `h${headingLevel}` as const;
  const answer = answerOf(decision);
  const Icon = icons[answer];
  return (
    <Heading className={`${styles.verdict} ${styles[answer]}`}>
      <Icon size={24} aria-hidden />
      <span>{children}</span>
    </Heading>
  );
}

function answerOf(decision: { allowed: boolean; checked: boolean }) {
  if (!decision.checked) {
    return 'unchecked';
  }
  return decision.allowed ? 'yes' : 'no';
}
