import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';
import type { Answer } from '../useAnswer';
import { ChoiceField } from './ChoiceField';
import { SponsorField } from './SponsorField';
import { TeamField } from './TeamField';
import type { useIdeaForm } from './useIdeaForm';
import type { Me } from './useMe';

/** What it is, whose it is, and what it would work with. */
export function IdeaQuestions(props: {
  form: ReturnType<typeof useIdeaForm>;
  me: Answer<Me>;
  team: string | undefined;
}) {
  const { form, me, team } = props;
  const { draft, change, problemOf } = form;
  const { t } = useTranslationRef(microappsTranslationRef);
  const titleProblem = problemOf('title');
  const purposeProblem = problemOf('purpose');
  return (
    <>
      <TextField
        label={t('ideas.form.name')}
        description={titleProblem ?? t('ideas.form.nameHelp')}
        value={draft.title}
        onChange={title => change({ title })}
        isInvalid={Boolean(titleProblem)}
        validationBehavior="aria"
        autoComplete="off"
        isRequired
      />
      <TextAreaField
        label={t('ideas.form.purpose')}
        description={purposeProblem ?? t('ideas.form.purposeHelp')}
        value={draft.purpose}
        onChange={purpose => change({ purpose })}
        isInvalid={Boolean(purposeProblem)}
        validationBehavior="aria"
        isRequired
        rows={3}
      />
      <TeamField
        me={me}
        value={team}
        onChange={chosen => change({ team: chosen })}
        problem={team ? undefined : problemOf('team')}
      />
      <SponsorField
        value={draft.sponsor}
        onChange={sponsor => change({ sponsor })}
        except={me.value?.ref}
      />
      <WhatItDoes form={form} />
    </>
  );
}

function WhatItDoes({ form }: { form: ReturnType<typeof useIdeaForm> }) {
  const { draft, change, problemOf } = form;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <>
      <ChoiceField
        question={t('ideas.form.shape')}
        help={t('ideas.form.shapeHelp')}
        answers={{
          page: t('ideas.shape.page'),
          service: t('ideas.shape.service'),
          unknown: t('ideas.shape.unknown'),
        }}
        value={draft.shape}
        onChange={shape => change({ shape })}
        problem={problemOf('shape')}
      />
      <ChoiceField
        question={t('ideas.form.audience')}
        answers={{
          self: t('ideas.audience.self'),
          team: t('ideas.audience.team'),
          organisation: t('ideas.audience.organisation'),
          external: t('ideas.audience.external'),
          unknown: t('ideas.audience.unknown'),
        }}
        value={draft.audience}
        onChange={audience => change({ audience })}
        problem={problemOf('audience')}
      />
      <ChoiceField
        question={t('ideas.form.people')}
        help={t('ideas.form.peopleHelp')}
        answers={{
          none: t('ideas.people.none'),
          contact: t('ideas.people.contact'),
          more: t('ideas.people.more'),
          unknown: t('ideas.people.unknown'),
        }}
        value={draft.people}
        onChange={people => change({ people })}
        problem={problemOf('people')}
      />
      <ChoiceField
        question={t('ideas.form.data')}
        help={t('ideas.form.dataHelp')}
        answers={{
          public: t('ideas.data.public'),
          internal: t('ideas.data.internal'),
          confidential: t('ideas.data.confidential'),
          unknown: t('ideas.data.unknown'),
        }}
        value={draft.data}
        onChange={data => change({ data })}
        problem={problemOf('data')}
      />
    </>
  );
}
