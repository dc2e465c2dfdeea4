import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { problemOf, type PageProps } from '../answers/types';
import type { Person } from '../person/readPerson';
import { ChoiceQuestion } from '../questions/ChoiceQuestion';
import { TextQuestion } from '../questions/TextQuestion';
import { wizardTranslationRef } from '../translation';
import { CostCenterQuestion } from './CostCenterQuestion';
import { SponsorQuestion } from './SponsorQuestion';
import { TeamQuestion } from './TeamQuestion';

/** The first page: what the app is called, what for, and who answers for it. */
export function AboutQuestions(
  props: PageProps<'about'> & { person: Person | undefined },
) {
  const { value, onChange, problems, person } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const set = (answers: Partial<typeof value>) =>
    onChange({ ...value, ...answers });
  const problem = (question: string) =>
    problemOf(problems, `about.${question}`);
  return (
    <>
      <TextQuestion
        question={t('about.name')}
        help={t('about.nameHelp')}
        placeholder={t('about.namePlaceholder')}
        value={value.name}
        onChange={name => set({ name })}
        // What people type is what they mean; only its spelling has to fit.
        onLeave={() => set({ name: value.name && asName(value.name) })}
        problem={problem('name')}
      />
      <TextQuestion
        long
        question={t('about.purpose')}
        help={t('about.purposeHelp')}
        placeholder={t('about.purposePlaceholder')}
        value={value.purpose}
        onChange={purpose => set({ purpose })}
        problem={problem('purpose')}
      />
      <TeamQuestion
        teams={person?.teams}
        value={value.team}
        onChange={team => set({ team })}
        problem={problem('team')}
      />
      <ChoiceQuestion
        question={t('about.developer')}
        options={[
          { value: 'no', label: t('about.developerNo') },
          { value: 'yes', label: t('about.developerYes') },
        ]}
        value={value.developer ? 'yes' : 'no'}
        onChange={answer => set({ developer: answer === 'yes' })}
      />
      {!value.developer && (
        <SponsorQuestion
          value={value.sponsor}
          onChange={sponsor => set({ sponsor })}
          problem={problem('sponsor')}
        />
      )}
      <CostCenterQuestion
        value={value.costCenter}
        onChange={costCenter => set({ costCenter })}
        problem={problem('costCenter')}
      />
    </>
  );
}

/** `lunch-picker` for `Lunch picker!`. Nothing is left out that could be meant. */
function asName(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
