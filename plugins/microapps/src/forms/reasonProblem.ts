const MIN_CHARACTERS = 3;
const MAX_CHARACTERS = 2000;

/** What is wrong with a reason, as the backend sees it; undefined if nothing. */
export function reasonProblem(
  reason: string,
  optional: boolean = false,
): 'short' | 'long' | undefined {
  const { length } = reason.trim();
  if (length > MAX_CHARACTERS) {
    return 'long';
  }
  return length < MIN_CHARACTERS && !(optional && length === 0)
    ? 'short'
    : undefined;
}
