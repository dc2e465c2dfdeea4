import { isDomain, normaliseDomain } from '../formats';
import { findHiddenCharacter, isWellFormed } from '../hiddenCharacters';
import { isReservedName } from './reservedNames';
import { AnswersProblem, AnswersProblemCode, WrittenAnswers } from './types';

/** Most that an answer may have; the same as the manifest's. @public */
export const answersLimits = {
  name: 63,
  purpose: 1_000,
  reference: 200,
  costCenter: 100,
  serviceName: 100,
  services: 50,
  model: 100,
  models: 20,
  reason: 2_000,
} as const;

/** Fewest characters that say why. */
const MIN_REASON = 3;

const CHOICES = {
  audience: ['self', 'team', 'organisation', 'external', 'unknown'],
  people: ['none', 'contact', 'more', 'unknown'],
  data: ['public', 'internal', 'confidential', 'unknown'],
  secret: ['yes', 'no', 'unknown'],
};

type Pages = Required<WrittenAnswers>;

type Report = (field: string, code: AnswersProblemCode) => void;

/**
 * The questions that need another answer, in the order they are asked. Looks
 * only at the pages that are there, so that a form can ask page by page. What
 * only the portal knows (is the name taken, is there such a team) is not for
 * here.
 *
 * @public
 */
export function answersProblems(answers: WrittenAnswers): AnswersProblem[] {
  const problems: AnswersProblem[] = [];
  const report: Report = (field, code) => problems.push({ field, code });
  if (answers.about) {
    checkAbout(answers.about, report);
  }
  if (answers.does) {
    checkDoes(answers.does, report);
  }
  if (answers.review) {
    checkReview(answers.review, report);
  }
  return problems;
}

function checkAbout(about: Pages['about'], report: Report): void {
  checkName(about.name, report);
  checkText('about.purpose', about.purpose, report, {
    max: answersLimits.purpose,
    required: true,
    lines: true,
  });
  checkReference('about.team', about.team, 'group', report, true);
  checkReference('about.sponsor', about.sponsor, 'user', report);
  checkText('about.costCenter', about.costCenter, report, {
    max: answersLimits.costCenter,
  });
}

function checkName(name: string | undefined, report: Report): void {
  if (!name) {
    report('about.name', 'required');
  } else if (name.length > answersLimits.name) {
    report('about.name', 'too-long');
  } else if (!/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    report('about.name', 'name-format');
  } else if (isReservedName(name)) {
    report('about.name', 'name-reserved');
  }
}

function checkDoes(does: Pages['does'], report: Report): void {
  checkChoice('does.audience', does.audience, CHOICES.audience, report);
  checkChoice('does.people', does.people, CHOICES.people, report);
  checkChoice('does.data', does.data, CHOICES.data, report);
  checkServices(does.services ?? [], report);
  checkModels(does.models ?? [], report);
}

function checkServices(
  services: NonNullable<Pages['does']['services']>,
  report: Report,
): void {
  if (services.length > answersLimits.services) {
    report('does.services', 'too-many');
    return;
  }
  const seen = new Set<string>();
  services.forEach((service, index) => {
    const field = `does.services.${index}`;
    const domain = normaliseDomain(service.domain ?? '');
    if (!domain) {
      report(`${field}.domain`, 'required');
    } else if (!isDomain(domain)) {
      report(`${field}.domain`, 'domain-format');
    } else if (seen.has(domain)) {
      report(`${field}.domain`, 'duplicate');
    }
    seen.add(domain);
    checkText(`${field}.name`, service.name, report, {
      max: answersLimits.serviceName,
    });
    checkChoice(`${field}.secret`, service.secret, CHOICES.secret, report);
  });
}

function checkModels(models: string[], report: Report): void {
  if (models.length > answersLimits.models) {
    report('does.models', 'too-many');
    return;
  }
  models.forEach((model, index) => {
    const field = `does.models.${index}`;
    checkText(field, model, report, {
      max: answersLimits.model,
      required: true,
    });
    if (models.indexOf(model) < index) {
      report(field, 'duplicate');
    }
  });
}

function checkReview(review: Pages['review'], report: Report): void {
  checkText('review.reason', review.reason, report, {
    max: answersLimits.reason,
    min: MIN_REASON,
    lines: true,
  });
  const { openedAt } = review;
  if (openedAt !== undefined && !isMoment(openedAt)) {
    report('review.openedAt', 'moment-format');
  }
  checkText('review.proposal', review.proposal, report, {
    max: answersLimits.reference,
  });
}

function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i.test(
      text,
    ) && !Number.isNaN(Date.parse(text))
  );
}

function checkChoice(
  field: string,
  answer: string | undefined,
  choices: string[],
  report: Report,
): void {
  if (!answer) {
    report(field, 'required');
  } else if (!choices.includes(answer)) {
    report(field, 'choice');
  }
}

/** A whole ref: what a picker gives, and what nobody can mistake. */
function checkReference(
  field: string,
  ref: string | undefined,
  kind: 'group' | 'user',
  report: Report,
  required = false,
): void {
  if (!ref) {
    if (required) {
      report(field, 'required');
    }
  } else if (ref.length > answersLimits.reference) {
    report(field, 'too-long');
  } else if (
    !/^[a-z]+:[a-z0-9-]+\/[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(
      ref,
    ) ||
    !ref.startsWith(`${kind}:`)
  ) {
    report(field, 'reference-format');
  }
}

interface TextRules {
  max: number;
  min?: number;
  required?: boolean;
  /** More than one line is fine. */
  lines?: boolean;
}

function checkText(
  field: string,
  text: string | undefined,
  report: Report,
  rules: TextRules,
): void {
  const length = text?.trim().length ?? 0;
  if (text === undefined || length === 0) {
    if (rules.required) {
      report(field, 'required');
    }
  } else if (length > rules.max) {
    report(field, 'too-long');
  } else if (length < (rules.min ?? 1)) {
    report(field, 'too-short');
  } else if (findHiddenCharacter(text) >= 0 || !isWellFormed(text)) {
    report(field, 'hidden-character');
  } else if (!rules.lines && /[\r\n]/.test(text.trim())) {
    report(field, 'one-line');
  }
}
