import type {
  AnswersContext,
  AppAnswers,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { ProposalContent, ProposalRecord, ProposalShape } from './types';

type Template = AnswersContext['template'];

const page = { name: 'static-web', version: '1.0.0', runtime: 'static:1' };

const service = {
  name: 'serverless-function',
  version: '1.0.0',
  runtime: 'nodejs:24',
};

/** What can do more is judged more strictly, so it is what `unknown` means. */
const templates: Record<ProposalShape, Template> = {
  page,
  service,
  unknown: service,
};

/** The template an idea would be made from. */
export function templateOf({ shape }: Pick<ProposalRecord, 'shape'>): Template {
  return templates[shape];
}

/** The questions of the wizard, answered as far as the idea does. */
export function answersOf(
  record: Omit<ProposalContent, 'title' | 'sponsor'> & { id: string },
): AppAnswers {
  const { id, name, purpose, team, sponsorRef } = record;
  const { audience, people, data } = record;
  return {
    about: { name, purpose, team, ...(sponsorRef && { sponsor: sponsorRef }) },
    does: { audience, people, data, services: [] },
    review: { proposal: id },
  };
}

/** Path in the portal of the wizard, filled in. */
export function wizardPath(record: ProposalRecord): string {
  const answers = JSON.stringify(answersOf(record));
  return `/create/templates/default/${
    templateOf(record).name
  }?formData=${encodeURIComponent(answers)}`;
}
