import {
  answersProblems,
  type AnsweredService,
  type AppAnswers,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { Draft } from './types';

const NAME_STAND_IN = 'my-app';
const TEXT_STAND_IN = 'Not said yet';

/**
 * The answers so far, made whole, to ask the policy about before everything is
 * answered. What is open counts as harmless: the panel tells what the answers
 * mean, not what might come.
 */
export function completeDraft(draft: Draft, team: string): AppAnswers {
  const { about = {}, does = {}, review = {} } = draft;
  const answers: AppAnswers = {
    about: {
      ...about,
      name: about.name ?? NAME_STAND_IN,
      purpose: about.purpose?.trim() ? about.purpose : TEXT_STAND_IN,
      team: about.team ?? team,
    },
    does: {
      audience: does.audience ?? 'self',
      people: does.people ?? 'none',
      data: does.data ?? 'internal',
      services: (does.services ?? []).map(completeService),
      models: does.models,
    },
    review,
  };
  return withoutBroken(answers);
}

function completeService(service: AnsweredService): AnsweredService {
  return {
    ...service,
    domain: service.domain ?? '',
    secret: service.secret ?? 'no',
  };
}

/** A half-typed address is nothing to ask about; the form says so itself. */
function withoutBroken(answers: AppAnswers): AppAnswers {
  const broken = new Set(answersProblems(answers).map(({ field }) => field));
  const { about, does } = answers;
  return {
    ...answers,
    about: {
      ...about,
      name: broken.has('about.name') ? NAME_STAND_IN : about.name,
      purpose: broken.has('about.purpose') ? TEXT_STAND_IN : about.purpose,
      costCenter: broken.has('about.costCenter') ? undefined : about.costCenter,
    },
    does: {
      ...does,
      services: does.services.filter(
        (_, index) => !broken.has(`does.services.${index}.domain`),
      ),
    },
  };
}
