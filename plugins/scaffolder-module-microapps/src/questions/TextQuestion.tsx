import { TextAreaField, TextField } from '@backstage/ui';
import { useId } from 'react';
import type { Problem } from '../answers/types';
import { ProblemText } from './ProblemText';
import styles from './Question.module.css';

/** A question that is answered in one's own words. */
export function TextQuestion(props: {
  question: string;
  help?: string;
  placeholder?: string;
  /** More than one line. */
  long?: boolean;
  value: string | undefined;
  onChange(value: string): void;
  onLeave?(): void;
  problem?: Problem['code'];
}) {
  const { question, help, long, value, onChange, onLeave, problem } = props;
  const id = useId();
  const field = {
    'aria-labelledby': `${id}-label`,
    'aria-describedby': `${id}-help ${id}-problem`,
    isInvalid: problem !== undefined,
    placeholder: props.placeholder,
    value: value ?? '',
    onChange,
    onBlur: onLeave,
  };
  return (
    <div className={styles.question}>
      <label
        id={`${id}-label`}
        className={styles.label}
        htmlFor={`${id}-input`}
      >
        {question}
      </label>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      {long ? (
        <TextAreaField {...field} id={`${id}-input`} rows={3} />
      ) : (
        <TextField {...field} id={`${id}-input`} autoComplete="off" />
      )}
      <ProblemText id={`${id}-problem`} code={problem} />
    </div>
  );
}
