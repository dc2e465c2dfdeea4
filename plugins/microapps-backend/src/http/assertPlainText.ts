import { InputError } from '@backstage/errors';

/**
 * Text that databases store and pages show: no NUL, no control characters, no
 * half of a surrogate pair.
 *
 * @param subject what it is, for people, e.g. `The version of the app`.
 * @throws InputError
 */
export function assertPlainText(
  text: string,
  subject: string,
  maxCharacters = 200,
): void {
  if (text.length > maxCharacters) {
    throw new InputError(
      `${subject} is longer than ${maxCharacters} characters. Shorten it.`,
    );
  }
  if (/[\p{Control}\p{Surrogate}]/u.test(text)) {
    throw new InputError(
      `${subject} holds characters that cannot be shown. Remove them.`,
    );
  }
}
