import type {
  AnswersProblemCode,
  AppAnswers,
} from '@microapps/backstage-plugin-microapps-manifest';

/** What has been answered so far, page by page. */
export interface Draft {
  about?: Partial<AppAnswers['about']>;
  does?: Partial<AppAnswers['does']>;
  review?: AppAnswers['review'];
}

/** The pages of the wizard, in order. */
export const pages = ['about', 'does', 'review'] as const;

export type Page = (typeof pages)[number];

/** What the template says of itself in the options of its fields. */
export interface TemplateFacts {
  name: string;
  version: string;
  /** As in `runtime.allowed_runtimes`, e.g. `nodejs:24`. */
  runtime: string;
  /** About what an app of it costs a month. */
  monthlyCost?: { amount: number; currency: string };
}

/** A question that needs another answer. */
export interface Problem {
  /** Path into the answers, e.g. `about.name`; the page itself where it is about all of it. */
  field: string;
  code: AnswersProblemCode | ServerProblemCode;
}

/** What only the portal knows. */
export type ServerProblemCode =
  /** Another app has this name. */
  | 'name-taken'
  /** The policy forbids it, and nobody can agree to it. */
  | 'refused'
  /** The portal could not be asked. */
  | 'unchecked';

/** What a page of questions is given. */
export interface PageProps<P extends Page> {
  value: NonNullable<Draft[P]>;
  onChange(value: NonNullable<Draft[P]>): void;
  problems: Problem[];
}

/** The code of the problem with one question. */
export function problemOf(problems: Problem[], field: string) {
  return problems.find(problem => problem.field === field)?.code;
}
