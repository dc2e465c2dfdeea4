import type {
  Proposal,
  ProposalDraft,
} from '@microapps/backstage-plugin-microapps-common';

const TITLE = { least: 3, most: 60 };
const PURPOSE = { least: 10, most: 500 };

/** An idea while it is written: what was not chosen yet is not there. */
export type IdeaDraft = Pick<ProposalDraft, 'title' | 'purpose'> &
  Partial<ProposalDraft>;

export type IdeaProblem =
  | 'titleShort'
  | 'titleLong'
  | 'purposeShort'
  | 'purposeLong'
  | 'team'
  | 'choice';

export type IdeaProblems = Partial<Record<keyof ProposalDraft, IdeaProblem>>;

/** What is missing or too long, as the backend sees it. */
export function ideaProblems(draft: IdeaDraft): IdeaProblems {
  const title = draft.title.trim().length;
  const purpose = draft.purpose.trim().length;
  return {
    ...(title < TITLE.least && { title: 'titleShort' }),
    ...(title > TITLE.most && { title: 'titleLong' }),
    ...(purpose < PURPOSE.least && { purpose: 'purposeShort' }),
    ...(purpose > PURPOSE.most && { purpose: 'purposeLong' }),
    ...(!draft.team && { team: 'team' }),
    ...(!draft.shape && { shape: 'choice' }),
    ...(!draft.audience && { audience: 'choice' }),
    ...(!draft.people && { people: 'choice' }),
    ...(!draft.data && { data: 'choice' }),
  };
}

/** The draft as it is sent; undefined while something is missing. */
export function completeIdea(draft: IdeaDraft): ProposalDraft | undefined {
  const { team, shape, audience, people, data, sponsor } = draft;
  if (!team || !shape || !audience || !people || !data) {
    return undefined;
  }
  return Object.keys(ideaProblems(draft)).length > 0
    ? undefined
    : {
        title: draft.title.trim(),
        purpose: draft.purpose.trim(),
        ...{ team, shape, audience, people, data },
        ...(sponsor && { sponsor }),
      };
}

/** A draft that begins as an idea that was there before. */
export function draftOf(idea: Proposal | undefined): IdeaDraft {
  if (!idea) {
    return { title: '', purpose: '' };
  }
  const { title, purpose, team, shape, audience, people, data } = idea;
  return {
    ...{ title, purpose, team, shape, audience, people, data },
    sponsor: idea.sponsorRef,
  };
}
