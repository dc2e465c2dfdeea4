import { parseDocument, YAMLError } from 'yaml';
import { Locate } from './positions';
import { Refusal, severalDocuments } from './refusals';
import { ManifestProblem } from './types';

type Words = Pick<Refusal, 'message' | 'fix'>;

const OTHER_SYNTAX: Words = {
  message: 'The file cannot be understood from here on.',
  fix: 'Check for a missing colon, quotation mark or bracket here or on the line before.',
};

const KEY_WORDS: Words = {
  message: 'The name of a field must fit on one short line.',
  fix: 'Write "name: value"; put the value in quotes if it has a colon in it.',
};

const SYNTAX_WORDS: { [code in YAMLError['code']]?: Words } = {
  BAD_INDENT: {
    message: 'This line starts at the wrong column.',
    fix: 'Fields that belong together start at the same column: use two spaces for each level.',
  },
  TAB_AS_INDENT: {
    message: 'This line is indented with a tab.',
    fix: 'Use spaces: two for each level.',
  },
  BAD_DQ_ESCAPE: {
    message:
      'A backslash in double quotes has a special meaning, and this one has none.',
    fix: 'Write two backslashes, or use single quotes around the text.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot start with this character.',
    fix: 'Put the value in quotes.',
  },
  MISSING_CHAR: {
    message:
      'Something is missing here: a colon, a comma, a bracket or a quotation mark.',
    fix: 'Write fields as "name: value" with a space after the colon, and close what was opened.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message:
      'There are two colons on one line, or a value and fields below it.',
    fix: 'Put a value that has a colon in it in quotes; write fields on lines of their own.',
  },
  BLOCK_IN_FLOW: {
    message: 'Lines with dashes or indentation cannot stand inside brackets.',
    fix: 'Use either brackets with commas or lines with dashes.',
  },
  MULTILINE_IMPLICIT_KEY: KEY_WORDS,
  KEY_OVER_1024_CHARS: KEY_WORDS,
};

const unreadable: ManifestProblem = {
  severity: 'error',
  code: 'syntax',
  path: '',
  message: 'The file could not be read as YAML.',
  fix: 'Start from the example in the manifest reference and fill it in.',
};

/** The parser's root node, or what is wrong with the YAML itself. */
export function readYaml(
  text: string,
  locate: Locate,
): { root: unknown } | { problem: ManifestProblem } {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      // Keeps dates as text; `yes` and `on` are no booleans.
      schema: 'core',
      merge: false,
      // The parser's own check is quadratic; `readTree` does it in one pass.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    if (document.errors.length === 0) {
      return { root: document.contents };
    }
    // What follows the first error is mostly its consequence.
    return { problem: toProblem(document.errors[0], locate) };
  } catch {
    return { problem: unreadable };
  }
}

function toProblem(error: YAMLError, locate: Locate): ManifestProblem {
  const refusal: Refusal =
    error.code === 'MULTIPLE_DOCS'
      ? severalDocuments
      : { code: 'syntax', ...(SYNTAX_WORDS[error.code] ?? OTHER_SYNTAX) };
  return {
    severity: 'error',
    path: '',
    ...refusal,
    ...locate(error.pos[0]),
  };
}
