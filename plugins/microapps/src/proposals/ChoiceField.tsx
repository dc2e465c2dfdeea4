import { Radio, RadioGroup } from '@backstage/ui';
import styles from './IdeaForm.module.css';

/** A question with a handful of answers. */
export function ChoiceField<TValue extends string>(props: {
  question: string;
  help?: string;
  /** Their words, in order. */
  answers: Record<TValue, string>;
  value: TValue | undefined;
  onChange: (value: TValue) => void;
  problem?: string;
}) {
  const { question, help, answers, value, onChange, problem } = props;
  const values = Object.keys(answers) as TValue[];
  return (
    <RadioGroup
      label={question}
      description={problem ?? help}
      orientation="horizontal"
      className={styles.choice}
      value={value ?? null}
      onChange={chosen => {
        const answer = values.find(one => one === chosen);
        if (answer) {
          onChange(answer);
        }
      }}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      isRequired
    >
      {values.map(one => (
        <Radio key={one} value={one}>
          {answers[one]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
