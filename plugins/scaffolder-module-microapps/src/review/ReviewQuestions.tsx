import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  problemOf,
  type Draft,
  type Page,
  type PageProps,
} from '../answers/types';
import type { Meaning } from '../meaning/askPolicy';
import type { Person } from '../person/readPerson';
import { TextQuestion } from '../questions/TextQuestion';
import { wizardTranslationRef } from '../translation';
import { InShort } from './InShort';
import { WhatHappens } from './WhatHappens';

/** The last page: everything in short, what happens next, and why to agree. */
export function ReviewQuestions(
  props: PageProps<'review'> & {
    draft: Draft;
    meaning: Meaning | undefined;
    person: Person | undefined;
    /** Leads back to a page, where that is possible. */
    onGoTo?(page: Page): void;
  },
) {
  const { value, onChange, problems, draft, meaning, person, onGoTo } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const team = person?.teams.find(({ ref }) => ref === draft.about?.team);
  const teamTitle = team?.title ?? draft.about?.team ?? '';
  return (
    <>
      <InShort draft={draft} teamTitle={teamTitle} onGoTo={onGoTo} />
      {meaning && <WhatHappens meaning={meaning} teamTitle={teamTitle} />}
      {meaning?.start.sandboxFirst && (
        <TextQuestion
          long
          question={t('review.reason')}
          help={t('review.reasonHelp')}
          value={value.reason}
          onChange={reason => onChange({ ...value, reason })}
          problem={problemOf(problems, 'review.reason')}
        />
      )}
    </>
  );
}
