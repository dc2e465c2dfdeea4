import {
  findHiddenCharacter,
  isWellFormed,
  nameOfCharacter,
} from './hiddenCharacters';
import { manifestLimits } from './manifestLimits';
import { createLocate } from './positions';
import { ManifestProblem } from './types';

/** Either the text without its byte order mark, or why there is none. */
export type TextResult = { text: string } | { problem: ManifestProblem };

const SAVE_AS_UTF8 =
  'Save it as plain text with the encoding "UTF-8" and send it again.';

/**
 * Bytes to text, refusing what no text editor would have written: too much,
 * UTF-16, broken UTF-8, NUL and other characters that cannot be seen.
 */
export function readText(content: Uint8Array | string): TextResult {
  // UTF-8 never has fewer bytes than UTF-16 has units: the cheap check first.
  if (content.length > manifestLimits.maxBytes) {
    return tooLarge();
  }
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (bytes.length > manifestLimits.maxBytes) {
    return tooLarge();
  }
  if (isUtf16(bytes)) {
    return refused('not-utf8', 'The file is saved as UTF-16.', SAVE_AS_UTF8);
  }
  const text = typeof content === 'string' ? content : decodeUtf8(content);
  if (text === undefined || !isWellFormed(text)) {
    return refused(
      'not-utf8',
      'The file is not UTF-8 text: some of its bytes mean no character.',
      SAVE_AS_UTF8,
    );
  }
  return refuseHiddenCharacters(text.replace(/^\ufeff/, ''));
}

function tooLarge(): TextResult {
  return refused(
    'too-large',
    `The file is larger than ${manifestLimits.maxBytes / 1024} KB.`,
    'Keep only what describes the app; put long texts into another file and link to it.',
  );
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const marked =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark, each Latin letter comes with a zero byte beside it.
  const unmarked =
    bytes.length > 3 &&
    ((bytes[1] === 0 && bytes[3] === 0) || (bytes[0] === 0 && bytes[2] === 0));
  return marked || unmarked;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}

function refuseHiddenCharacters(text: string): TextResult {
  const at = findHiddenCharacter(text);
  if (at < 0) {
    return { text };
  }
  const { problem } = refused(
    'control-character',
    `There is a character that cannot be seen (${nameOfCharacter(text, at)}).`,
    'Delete it; if you cannot find it, type the line again.',
  );
  return { problem: { ...problem, ...createLocate(text)(at) } };
}

function refused(
  code: string,
  message: string,
  fix: string,
): { problem: ManifestProblem } {
  return { problem: { severity: 'error', code, path: '', message, fix } };
}
