import {
  answersLimits,
  type AnswersProblem,
  type AnswersProblemCode,
} from '@microapps/backstage-plugin-microapps-manifest';

/** The questions by the names people know them by. */
const QUESTIONS: [RegExp, string][] = [
  [/^about$/, 'The first page'],
  [/^does$/, 'The second page'],
  [/^review$/, 'The last page'],
  [/^about\.name$/, 'The name'],
  [/^about\.purpose$/, 'What the app is for'],
  [/^about\.team$/, 'The team'],
  [/^about\.sponsor$/, 'The mentor from IT'],
  [/^about\.costCenter$/, 'The cost centre'],
  [/^does\.audience$/, 'Who will use it'],
  [/^does\.people$/, 'What it knows about people'],
  [/^does\.data$/, 'Which data it handles'],
  [/^does\.services$/, 'The list of services'],
  [/^does\.services\.\d+\.domain$/, 'The address of a service'],
  [/^does\.services\.\d+\.name$/, 'The name of a service'],
  [/^does\.services\.\d+\.secret$/, 'Whether a service needs a password'],
  [/^does\.models$/, 'The list of language models'],
  [/^does\.models\.\d+$/, 'The name of a language model'],
  [/^review\.reason$/, 'The reason'],
  [/^review\.openedAt$/, 'The time at which the wizard was opened'],
  [/^review\.proposal$/, 'The idea it began with'],
];

const WORDS: Record<AnswersProblemCode, string> = {
  required: 'is not answered yet',
  'too-long': 'is too long',
  'too-short': 'is too short',
  'too-many': 'has too many entries',
  'name-format':
    'may have lower-case letters, digits and dashes, begins with a letter and ends with a letter or digit, such as lunch-picker',
  'name-reserved': 'means something else here; choose another one',
  'one-line': 'has to be one line',
  'hidden-character': 'holds characters that cannot be seen; type it again',
  'reference-format': 'has to be chosen from the list',
  'domain-format':
    'has to be a domain alone, such as places.example.org, without https:// and path',
  duplicate: 'is there twice',
  choice: 'has to be one of the answers offered',
  'moment-format': 'is no moment',
};

/** All problems in one text, a line each. */
export function describeAnswers(problems: AnswersProblem[]): string {
  return problems.map(describe).join('\n');
}

function describe({ field, code }: AnswersProblem): string {
  const question =
    QUESTIONS.find(([pattern]) => pattern.test(field))?.[1] ?? field;
  const limit =
    code === 'too-long' && field === 'about.name'
      ? ` (at most ${answersLimits.name} characters)`
      : '';
  return `${question} ${WORDS[code]}${limit}.`;
}
