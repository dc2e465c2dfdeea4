import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

const CONTROL = /[\p{Control}\p{Surrogate}]/u;

/** What neither database can store; paragraphs and tabs may be in texts. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * Refuses text that no database can take (NUL, half of a surrogate pair)
 * before any route sees it, wherever in a request it is. Bodies that their
 * routes read themselves are theirs to check.
 *
 * @throws InputError that names the place.
 */
export function createTextGuard(): RequestHandler {
  return (req, _res, next) => {
    if (CONTROL.test(decoded(req.path))) {
      throw refusal('The address');
    }
    assertText(req.query, CONTROL, 'The query');
    if (!Buffer.isBuffer(req.body)) {
      assertText(req.body, UNSTORABLE, 'The body');
    }
    next();
  };
}

/** Without recursion: what is sent may be nested deeper than a stack. */
function assertText(sent: unknown, forbidden: RegExp, subject: string): void {
  const left: { value: unknown; name: string }[] = [
    { value: sent, name: subject },
  ];
  for (let item = left.pop(); item; item = left.pop()) {
    const { value, name } = item;
    if (typeof value === 'string' && forbidden.test(value)) {
      throw refusal(name);
    }
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) {
        if (forbidden.test(key)) {
          throw refusal(`A name in ${name}`);
        }
        left.push({
          value: part,
          name: Array.isArray(value) ? name : `"${key.slice(0, 40)}"`,
        });
      }
    }
  }
}

/** Addresses that cannot be decoded are refused by the routes. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function refusal(subject: string): InputError {
  return new InputError(
    `${subject} holds characters that cannot be stored or shown. Remove them.`,
  );
}
