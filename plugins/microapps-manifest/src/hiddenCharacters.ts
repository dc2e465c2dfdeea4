const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Where the first character stands that nobody can see: control characters, on
 * which databases and terminals choke, and those that turn the direction of
 * writing, with which a text shows something else than it says. Line breaks and
 * tabs are fine. -1 when there is none.
 */
export function findHiddenCharacter(text: string): number {
  for (let at = 0; at < text.length; at++) {
    if (isHidden(text.charCodeAt(at))) {
      return at;
    }
  }
  return -1;
}

function isHidden(code: number): boolean {
  if (code < 0x20) {
    return code !== TAB && code !== LINE_FEED && code !== CARRIAGE_RETURN;
  }
  return (
    (code >= 0x7f && code < 0xa0 && code !== 0x85) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

/** `U+0000` for a character that cannot be printed. */
export function nameOfCharacter(text: string, at: number): string {
  const code = text.charCodeAt(at).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}

/** False for text with half a surrogate pair, which UTF-8 cannot carry. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
