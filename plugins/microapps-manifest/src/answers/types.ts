import { MicroappManifest } from '../types';

/**
 * What somebody answered who wants a new app, page by page. Plain data: nothing
 * in it was checked yet (`answersProblems`), and nothing in it is ever code.
 *
 * @public
 */
export interface AppAnswers {
  about: {
    /** As the manifest's `name`; the wizard wants a letter in front. */
    name: string;
    purpose: string;
    /** Ref of a group in the catalog, e.g. `group:default/peopleops`. */
    team: string;
    /** Ref of a user in the catalog: the mentor from IT. */
    sponsor?: string;
    costCenter?: string;
    /** Is the person who asks a developer? Unanswered means no. */
    developer?: boolean;
  };
  does: {
    audience: AnsweredAudience;
    /** Personal data: none, names and addresses at work, or more than that. */
    people: AnsweredPeople;
    /** The most sensitive data, apart from what it knows about people. */
    data: AnsweredData;
    services: AnsweredService[];
    /** Language models it hands text to. */
    models?: string[];
  };
  review: {
    /** Why, for whoever has to agree. */
    reason?: string;
    /** When the wizard was opened, RFC 3339. */
    openedAt?: string;
    /** Id of the approved idea that the answers began with. */
    proposal?: string;
  };
}

/**
 * Answers as they come from a form or over the network: any of them may be
 * missing, or none of those offered. `answersProblems` finds nothing in them
 * exactly when they are `AppAnswers`, as far as their pages are there.
 *
 * @public
 */
export interface WrittenAnswers {
  about?: Partial<AppAnswers['about']>;
  does?: {
    audience?: string;
    people?: string;
    data?: string;
    services?: { domain?: string; name?: string; secret?: string }[];
    models?: string[];
  };
  review?: AppAnswers['review'];
}

/** `unknown` counts as the organisation. @public */
export type AnsweredAudience =
  | 'self'
  | 'team'
  | 'organisation'
  | 'external'
  | 'unknown';

/** `unknown` counts as contact data. @public */
export type AnsweredPeople = 'none' | 'contact' | 'more' | 'unknown';

/** `unknown` counts as confidential. @public */
export type AnsweredData = 'public' | 'internal' | 'confidential' | 'unknown';

/** A service the app talks to. @public */
export interface AnsweredService {
  domain: string;
  /** What people call it; the domain unless given. */
  name?: string;
  /** Needs a password or key; `unknown` counts as yes. */
  secret: 'yes' | 'no' | 'unknown';
}

/** What the answers do not say. @public */
export interface AnswersContext {
  template: {
    name: string;
    version: string;
    /** As in `runtime.allowed_runtimes`, e.g. `nodejs:24`. */
    runtime: string;
  };
  /** Who asks, and so owns the app. */
  person: { name: string; email: string };
  /** `YYYY-MM-DD` */
  today: string;
}

/** A question that needs another answer. @public */
export interface AnswersProblem {
  /** Path into the answers, e.g. `about.name` or `does.services.1.domain`. */
  field: string;
  code: AnswersProblemCode;
}

/** @public */
export type AnswersProblemCode =
  | 'required'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'name-format'
  | 'name-reserved'
  | 'one-line'
  | 'hidden-character'
  | 'reference-format'
  | 'domain-format'
  | 'duplicate'
  | 'choice'
  | 'moment-format';

/** What the policy found in a draft: part of the API's violation. @public */
export interface Finding {
  ruleId: string;
  value?: string;
  /** Present where somebody may agree to it. */
  exception?: { approvers: string[]; maxDays: number };
}

/** Something somebody has to agree to before the whole app may run. @public */
export interface StartRequest {
  kind: 'exception' | 'approval';
  ruleId: string;
  value?: string;
}

/** What the app does without until somebody agreed. @public */
export interface LeftOut {
  /** The audience it is meant for, while only its owner uses it. */
  audience?: MicroappManifest['audience'];
  /** The data it is meant for, while it works with made-up data. */
  classification?: MicroappManifest['classification'];
  /** Domains, or names where there is none. */
  services: string[];
  models: string[];
}

/** How an app begins. @public */
export interface Start {
  /** What may run today. */
  manifest: MicroappManifest;
  /** Empty when it starts as wished. */
  requests: StartRequest[];
  leftOut: LeftOut;
  /** Rules that the pipeline of the new repository settles by itself. */
  settled: string[];
  /** What nobody can agree to: the answers have to change first. */
  refused: Finding[];
  /** It begins smaller than wished, in the sandbox. */
  sandboxFirst: boolean;
}
