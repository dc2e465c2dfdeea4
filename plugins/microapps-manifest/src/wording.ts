/** Where a value is: field names, and for list entries their index from 0. */
export type Path = readonly (string | number)[];

const MAX_QUOTED_LENGTH = 60;

/** JSON pointer (RFC 6901). */
export function pointerOf(path: Path): string {
  return path
    .map(part => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/** For people: `integrations.domain` (entry 2). Entries are counted from 1. */
export function labelOf(path: Path): string {
  const fields = path.filter(part => typeof part === 'string');
  const entries = path.flatMap(part =>
    typeof part === 'number' ? [part + 1] : [],
  );
  const name = `\`${shorten(fields.join('.'))}\``;
  return entries.length === 0 ? name : `${name} (entry ${entries.join('.')})`;
}

/** A value somebody wrote, in quotation marks and never longer than a line. */
export function quote(value: unknown): string {
  const start = String(value).slice(0, 4 * MAX_QUOTED_LENGTH);
  return `"${shorten(start.replace(/\s+/g, ' '))}"`;
}

/** `a`, `b` or `c` */
export function listOf(
  values: readonly string[],
  conjunction: 'or' | 'and' = 'or',
): string {
  const quoted = values.map(value => `\`${value}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0
    ? last
    : `${quoted.join(', ')} ${conjunction} ${last}`;
}

function shorten(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MAX_QUOTED_LENGTH + 2));
  return characters.length <= MAX_QUOTED_LENGTH
    ? characters.join('')
    : `${characters.slice(0, MAX_QUOTED_LENGTH).join('')}…`;
}
