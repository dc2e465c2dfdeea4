import { InputError } from '@backstage/errors';
import {
  answersProblems,
  isReservedName,
} from '@microapps/backstage-plugin-microapps-manifest';
import type { ProposalDraft } from '@microapps/backstage-plugin-microapps-common';
import { nameOf } from './nameOf';
import type { ProposalContent } from './types';

const LIMITS = {
  title: { from: 3, to: 60, lines: false },
  purpose: { from: 10, to: 500, lines: true },
  team: { from: 1, to: 200, lines: false },
  sponsor: { from: 1, to: 200, lines: false },
};

const subjects = {
  title: 'The name',
  purpose: 'What it is for',
  team: 'The team',
  sponsor: 'The sponsor',
};

/** Nothing that only the catalog knows: who the team and the sponsor are. */
export type ReadDraft = Omit<ProposalContent, 'sponsorRef'>;

/** @throws InputError that says what to write instead. */
export function readDraft(draft: ProposalDraft): ReadDraft {
  const title = readText('title', draft.title).replace(/\s+/g, ' ');
  const { shape, audience, people, data } = draft;
  const content = {
    title,
    name: nameOf(title),
    purpose: readText('purpose', draft.purpose),
    team: readText('team', draft.team),
    ...(draft.sponsor && { sponsor: readText('sponsor', draft.sponsor) }),
    ...{ shape, audience, people, data },
  };
  assertName(content);
  return content;
}

function assertName({ title, name }: Pick<ReadDraft, 'title' | 'name'>): void {
  if (isReservedName(name)) {
    throw new InputError(
      `"${title}" is a word the portal uses itself. Call it something else.`,
    );
  }
  const problems = answersProblems({
    about: { name, purpose: 'checked already', team: 'group:default/any' },
  });
  if (problems.length > 0) {
    throw new InputError(
      `No address can be made of "${title}". Use a few letters from a to z.`,
    );
  }
}

function readText(field: keyof typeof LIMITS, written: string): string {
  const { from, to, lines } = LIMITS[field];
  const subject = subjects[field];
  const text = written.trim();
  const visible = text.replace(/[\p{White_Space}\p{Control}\p{Format}]/gu, '');
  if (visible.length < from) {
    throw new InputError(
      `${subject} is too short. Write at least ${from} characters.`,
    );
  }
  if (text.length > to) {
    throw new InputError(
      `${subject} is longer than ${to} characters. Shorten it.`,
    );
  }
  const hidden = lines
    ? /[\p{Surrogate}\p{Bidi_Control}]|(?![\n\r\t])\p{Control}/u
    : /[\p{Surrogate}\p{Bidi_Control}\p{Control}]/u;
  if (hidden.test(text)) {
    throw new InputError(
      `${subject} holds characters that cannot be shown. Remove them.`,
    );
  }
  return text;
}
