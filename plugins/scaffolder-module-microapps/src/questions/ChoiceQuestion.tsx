import { RiCheckLine } from '@remixicon/react';
import { useId } from 'react';
import type { Problem } from '../answers/types';
import { ProblemText } from './ProblemText';
import styles from './Question.module.css';

/** A question with a handful of answers, shown as chips of which one is chosen. */
export function ChoiceQuestion<TValue extends string>(props: {
  question: string;
  help?: string;
  options: { value: TValue; label: string }[];
  value: TValue | undefined;
  onChange(value: TValue): void;
  problem?: Problem['code'];
}) {
  const { question, help, options, value, onChange, problem } = props;
  const id = useId();
  const described = [help && `${id}-help`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className={styles.question}
      aria-describedby={described || undefined}
    >
      <legend className={styles.label}>{question}</legend>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
      <div className={styles.chips}>
        {options.map(option => (
          <label
            key={option.value}
            className={styles.chip}
            data-selected={option.value === value || undefined}
          >
            <input
              type="radio"
              className={styles.radio}
              name={id}
              value={option.value}
              checked={option.value === value}
              // Only the group can be invalid; this says where to go then.
              data-wrong={problem ? true : undefined}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.words} data-words={option.label}>
              {option.label}
            </span>
            {option.value === value && (
              <RiCheckLine size={16} className={styles.check} aria-hidden />
            )}
          </label>
        ))}
      </div>
      <ProblemText id={`${id}-problem`} code={problem} />
    </fieldset>
  );
}
