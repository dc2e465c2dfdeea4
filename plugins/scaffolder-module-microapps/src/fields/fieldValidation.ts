import {
  type ApiHolder,
  identityApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { checkPage } from '../answers/checkPage';
import { readDraft } from '../answers/readDraft';
import { readTemplateFacts } from '../answers/readTemplateFacts';
import type { Page, Problem } from '../answers/types';
import { readPerson } from '../person/readPerson';
import { wizardTranslationRef } from '../translation';

/** Refuses *Next* while the page is not answered, or not allowed. */
export function fieldValidation(
  page: Page,
): CustomFieldValidator<unknown, unknown> {
  return async (_answers, field, { apiHolder, formData, uiSchema }) => {
    const found = await problemsOf(page, apiHolder, {
      formData,
      options: uiSchema?.['ui:options'],
    });
    const codes = new Set(found.map(({ code }) => code));
    codes.forEach(code => field.addError(wordsFor(apiHolder, code)));
  };
}

async function problemsOf(
  page: Page,
  apiHolder: ApiHolder,
  form: { formData: unknown; options: unknown },
): Promise<Problem[]> {
  const identityApi = apiHolder.get(identityApiRef);
  const catalogApi = apiHolder.get(catalogApiRef);
  const microappsApi = apiHolder.get(microappsApiRef);
  const template = readTemplateFacts(form.options);
  if (!identityApi || !catalogApi || !microappsApi || !template) {
    return [{ field: page, code: 'unchecked' }];
  }
  const person = await readPerson({ identityApi, catalogApi });
  return checkPage(page, {
    ...{ template, person, microappsApi, catalogApi },
    draft: readDraft(form.formData),
    now: DateTime.now(),
  });
}

function wordsFor(apiHolder: ApiHolder, code: Problem['code']): string {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(wizardTranslationRef);
  return snapshot?.ready ? snapshot.t(`problem.${code}`) : code;
}
