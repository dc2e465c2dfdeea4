import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import type { Problem } from '../answers/types';
import { ChoiceQuestion } from '../questions/ChoiceQuestion';
import styles from '../questions/Question.module.css';
import { wizardTranslationRef } from '../translation';
import { PersonPicker } from './PersonPicker';

/** Who from IT stands by the app, or that the person doesn't know yet. */
export function SponsorQuestion(props: {
  value: string | undefined;
  onChange(sponsor: string | undefined): void;
  problem?: Problem['code'];
}) {
  const { value, onChange, problem } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const [knows, setKnows] = useState(value !== undefined);
  return (
    <div className={styles.question}>
      <ChoiceQuestion
        question={t('about.sponsor')}
        help={t('about.sponsorHelp')}
        options={[
          { value: 'unknown', label: t('about.sponsorUnknown') },
          { value: 'known', label: t('about.sponsorKnown') },
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
      {knows && <PersonPicker value={value} onChange={onChange} />}
    </div>
  );
}
