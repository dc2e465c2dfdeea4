import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import { useState } from 'react';
import type { Problem } from '../answers/types';
import { ChoiceQuestion } from '../questions/ChoiceQuestion';
import styles from '../questions/Question.module.css';
import { wizardTranslationRef } from '../translation';

/** Who pays, or that the person doesn't know. */
export function CostCenterQuestion(props: {
  value: string | undefined;
  onChange(costCenter: string | undefined): void;
  problem?: Problem['code'];
}) {
  const { value, onChange, problem } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const [knows, setKnows] = useState(value !== undefined);
  return (
    <div className={styles.question}>
      <ChoiceQuestion
        question={t('about.costCenter')}
        help={t('about.costCenterHelp')}
        options={[
          { value: 'unknown', label: t('about.costCenterUnknown') },
          { value: 'known', label: t('about.costCenterKnown') },
        ]}
        value={knows ? 'known' : 'unknown'}
        onChange={answer => {
          setKnows(answer === 'known');
          if (answer === 'unknown') {
            onChange(undefined);
          }
        }}
        problem={problem}
      />
      {knows && (
        <TextField
          aria-label={t('about.costCenterLabel')}
          autoComplete="off"
          isInvalid={problem !== undefined}
          value={value ?? ''}
          onChange={text => onChange(text || undefined)}
        />
      )}
    </div>
  );
}
