import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { problemOf, type PageProps } from '../answers/types';
import type { Meaning } from '../meaning/askPolicy';
import { ChoiceQuestion } from '../questions/ChoiceQuestion';
import { wizardTranslationRef } from '../translation';
import { ServiceQuestions } from './ServiceQuestions';

/** The second page: who uses the app, what it sees, and whom it talks to. */
export function DoesQuestions(
  props: PageProps<'does'> & { meaning: Meaning | undefined },
) {
  const { value, onChange, problems, meaning } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const set = (answers: Partial<typeof value>) =>
    onChange({ ...value, ...answers });
  return (
    <>
      <ChoiceQuestion
        question={t('does.audience')}
        options={[
          { value: 'self', label: t('does.audienceSelf') },
          { value: 'team', label: t('does.audienceTeam') },
          { value: 'organisation', label: t('does.audienceOrganisation') },
          { value: 'external', label: t('does.audienceExternal') },
          { value: 'unknown', label: t('does.unknown') },
        ]}
        value={value.audience}
        onChange={audience => set({ audience })}
        problem={problemOf(problems, 'does.audience')}
      />
      <ChoiceQuestion
        question={t('does.people')}
        help={t('does.peopleHelp')}
        options={[
          { value: 'none', label: t('does.peopleNone') },
          { value: 'contact', label: t('does.peopleContact') },
          { value: 'more', label: t('does.peopleMore') },
          { value: 'unknown', label: t('does.unknown') },
        ]}
        value={value.people}
        onChange={people => set({ people })}
        problem={problemOf(problems, 'does.people')}
      />
      <ChoiceQuestion
        question={t('does.data')}
        help={t('does.dataHelp')}
        options={[
          { value: 'public', label: t('does.dataPublic') },
          { value: 'internal', label: t('does.dataInternal') },
          { value: 'confidential', label: t('does.dataConfidential') },
          { value: 'unknown', label: t('does.unknown') },
        ]}
        value={value.data}
        onChange={data => set({ data })}
        problem={problemOf(problems, 'does.data')}
      />
      <ServiceQuestions
        value={value.services ?? []}
        onChange={services => set({ services })}
        problems={problems}
        meaning={meaning}
      />
    </>
  );
}
