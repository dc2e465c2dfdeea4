import { CST } from 'yaml';
import { manifestLimits } from './manifestLimits';
import { ManifestProblem } from './types';

/** Why a text is refused as a whole, in words; the place is added where it is found. */
export type Refusal = Pick<ManifestProblem, 'code' | 'message' | 'fix'>;

export const tooComplex: Refusal = {
  code: 'too-complex',
  message: 'The file has far more parts than a manifest needs.',
  fix: 'Keep only what describes the app.',
};

export const tooManyKeys: Refusal = {
  code: 'too-many-keys',
  message: `The file has more than ${manifestLimits.maxKeys} fields.`,
  fix: 'Keep only what describes the app.',
};

export const tooDeep: Refusal = {
  code: 'too-deep',
  message: `The file is nested more than ${manifestLimits.maxDepth} levels deep here.`,
  fix: 'A manifest needs four levels at most: check brackets and indentation.',
};

export const severalDocuments: Refusal = {
  code: 'several-documents',
  message: 'A second document starts here ("---"), but a manifest is one.',
  fix: 'Keep one app in one file and remove the rest.',
};

const aliasNotAllowed: Refusal = {
  code: 'alias-not-allowed',
  message: 'References inside the file (& and *) are not allowed.',
  fix: 'Write the value out at each place; put text that starts with & or * in quotes.',
};

const tagNotAllowed: Refusal = {
  code: 'tag-not-allowed',
  message: 'YAML tags (a word that starts with "!") are not allowed.',
  fix: 'Remove the tag; put text that starts with ! in quotes.',
};

const directiveNotAllowed: Refusal = {
  code: 'directive-not-allowed',
  message: 'YAML directives (a line that starts with "%") are not allowed.',
  fix: 'Remove the line.',
};

/** YAML that no manifest needs and that has served attacks. */
export function refuseFeature(type: CST.TokenType | null): Refusal | undefined {
  switch (type) {
    case 'alias':
    case 'anchor':
      return aliasNotAllowed;
    case 'tag':
      return tagNotAllowed;
    case 'directive-line':
      return directiveNotAllowed;
    default:
      return undefined;
  }
}
