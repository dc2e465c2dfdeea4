import { InputError } from '@backstage/errors';

const WORDS =
  'The cursor is not one this list gave out. Start again without a cursor.';

/** Where the next page starts, as text that says nothing to its reader. */
export function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** `integer` is the smaller of the two whole numbers databases know. */
export type CursorPart = 'string' | 'number' | 'integer';

const MAX_INTEGER = 2_147_483_647;

/**
 * @param key what the list is ordered by, first part of the position: a cursor
 *   of one order means nothing in another.
 * @throws InputError for anything `writeCursor` did not write for this list.
 */
export function readCursor(
  cursor: string,
  key: string,
  types: readonly CursorPart[],
): (string | number)[] {
  const position = parse(cursor);
  if (
    !Array.isArray(position) ||
    position.length !== types.length + 1 ||
    position[0] !== key
  ) {
    throw new InputError(WORDS);
  }
  return types.map((type, index) => readPart(position[index + 1], type));
}

function readPart(part: unknown, type: CursorPart): string | number {
  if (type === 'string') {
    if (typeof part === 'string' && !/[\0\p{Surrogate}]/u.test(part)) {
      return part;
    }
  } else if (typeof part === 'number' && Number.isSafeInteger(part)) {
    if (type === 'number' || Math.abs(part) <= MAX_INTEGER) {
      return part;
    }
  }
  throw new InputError(WORDS);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new InputError(WORDS);
  }
}
