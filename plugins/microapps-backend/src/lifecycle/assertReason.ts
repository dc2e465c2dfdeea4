import { InputError } from '@backstage/errors';

const SHORTEST = 3;
const LONGEST = 2_000;

/**
 * A reason somebody gave, without the space around it. Line breaks are fine.
 *
 * @throws InputError that says what a reason looks like.
 */
export function assertReason(written: string): string {
  const reason = written.trim();
  const visible = reason.replace(
    /[\p{White_Space}\p{Control}\p{Format}]/gu,
    '',
  );
  if (visible.length < SHORTEST) {
    throw new InputError(
      `Give a reason in a few words, at least ${SHORTEST} characters.`,
    );
  }
  if (reason.length > LONGEST) {
    throw new InputError(
      `The reason is longer than ${LONGEST} characters. Shorten it.`,
    );
  }
  if (/[\p{Surrogate}]|(?![\n\r\t])\p{Control}/u.test(reason)) {
    throw new InputError(
      'The reason holds characters that cannot be shown. Remove them.',
    );
  }
  return reason;
}
