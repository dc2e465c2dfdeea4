import {
  wishOf,
  type MicroappManifest,
} from '@microapps/backstage-plugin-microapps-manifest';
import { DateTime } from 'luxon';
import { completeDraft } from './completeDraft';
import type { Draft, TemplateFacts } from './types';
import type { Person } from '../person/readPerson';

/** The app as the answers so far describe it. */
export function wishOfDraft(options: {
  draft: Draft;
  template: TemplateFacts;
  person: Person;
  now: DateTime;
}): MicroappManifest {
  const { draft, template, person, now } = options;
  const team = person.teams[0]?.ref ?? '';
  return wishOf(completeDraft(draft, team), {
    template,
    person,
    today: now.toUTC().toISODate() ?? '',
  });
}
