import { answersProblems } from '@microapps/backstage-plugin-microapps-manifest';
import type { Draft, Page, Problem } from './types';

/** What is wrong or missing on a page, in the order of its questions. */
export function pageProblems(page: Page, draft: Draft): Problem[] {
  switch (page) {
    case 'about':
      return aboutProblems(draft.about ?? {});
    case 'does':
      return doesProblems(draft.does ?? {});
    default:
      return answersProblems({ review: draft.review ?? {} });
  }
}

function aboutProblems(about: NonNullable<Draft['about']>): Problem[] {
  const { name = '', purpose = '', team = '' } = about;
  return answersProblems({ about: { ...about, name, purpose, team } });
}

function doesProblems(does: NonNullable<Draft['does']>): Problem[] {
  const { audience, people, data, services = [] } = does;
  const open = [
    ...(audience ? [] : ['audience']),
    ...(people ? [] : ['people']),
    ...(data ? [] : ['data']),
  ];
  const wrong = answersProblems({
    does: {
      ...does,
      audience: audience ?? 'self',
      people: people ?? 'none',
      data: data ?? 'internal',
      services,
    },
  });
  return [
    ...open.map(
      (question): Problem => ({
        field: `does.${question}`,
        code: 'required',
      }),
    ),
    ...wrong,
  ];
}
