import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { readDraft } from '../answers/readDraft';
import { readTemplateFacts } from '../answers/readTemplateFacts';
import type { Draft, TemplateFacts } from '../answers/types';
import { wishOfDraft } from '../answers/wishOfDraft';
import { useMeaning, type LiveMeaning } from '../meaning/useMeaning';
import type { Person } from '../person/readPerson';
import { usePerson } from '../person/usePerson';
import type { FieldProps } from './fieldSchema';

export interface FormPage {
  draft: Draft;
  template: TemplateFacts | undefined;
  person: Person | undefined;
  live: LiveMeaning | undefined;
}

/** One of our pages inside the portal's own form: all answers, and what they mean. */
export function useFormPage(props: FieldProps): FormPage {
  const { formContext, uiSchema } = props;
  const person = usePerson();
  const answers = JSON.stringify(formContext?.formData ?? {});
  const options = JSON.stringify(uiSchema['ui:options'] ?? {});
  const draft = useMemo(() => readDraft(JSON.parse(answers)), [answers]);
  const template = useMemo(
    () => readTemplateFacts(JSON.parse(options)),
    [options],
  );
  const started = Boolean(draft.does?.audience);
  const wish = useMemo(
    () =>
      person && template && started
        ? wishOfDraft({ draft, template, person, now: DateTime.now() })
        : undefined,
    [draft, template, person, started],
  );
  const live = useMeaning(wish);
  return { draft, template, person, live: wish && live };
}
