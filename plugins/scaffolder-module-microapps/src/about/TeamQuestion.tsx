import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useEffect, useId } from 'react';
import type { Problem } from '../answers/types';
import { ChoiceQuestion } from '../questions/ChoiceQuestion';
import { ProblemText } from '../questions/ProblemText';
import styles from '../questions/Question.module.css';
import { wizardTranslationRef } from '../translation';

const MOST_CHIPS = 6;

/** One of the person's own teams; chosen already where there is only one. */
export function TeamQuestion(props: {
  /** Undefined while they are looked up. */
  teams: { ref: string; title: string }[] | undefined;
  value: string | undefined;
  onChange(team: string): void;
  problem?: Problem['code'];
}) {
  const { teams, value, onChange, problem } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const labelId = useId();

  const only = teams?.length === 1 ? teams[0].ref : undefined;
  useEffect(() => {
    if (only && value !== only) {
      onChange(only);
    }
  }, [only, value, onChange]);

  if (!teams || teams.length === 0) {
    return (
      <div className={styles.question}>
        <p className={styles.label}>{t('about.team')}</p>
        <p className={styles.help} role={teams ? 'alert' : undefined}>
          {t(teams ? 'about.noTeam' : 'about.teamLoading')}
        </p>
      </div>
    );
  }
  if (teams.length <= MOST_CHIPS) {
    return (
      <ChoiceQuestion
        question={t('about.team')}
        help={t('about.teamHelp')}
        options={teams.map(({ ref, title }) => ({ value: ref, label: title }))}
        value={value}
        onChange={onChange}
        problem={problem}
      />
    );
  }
  return (
    <div className={styles.question}>
      <p id={labelId} className={styles.label}>
        {t('about.team')}
      </p>
      <p className={styles.help}>{t('about.teamHelp')}</p>
      <Select
        aria-labelledby={labelId}
        options={teams.map(({ ref, title }) => ({ id: ref, label: title }))}
        value={value ?? null}
        onChange={key => key !== null && onChange(`${key}`)}
        isInvalid={problem !== undefined}
      />
      <ProblemText code={problem} />
    </div>
  );
}
