/** English texts that several forms share; German ones stand in `messages.de.ts`. */
export const formsMessages = {
  cancel: 'Cancel',
  reason: {
    short: 'Please write a few words, at least three characters.',
    long: 'That is too long. At most 2,000 characters fit.',
  },
  until: {
    latest: 'at the latest {{date}}',
    missing: 'Please choose a day: everything granted has an end.',
    past: 'That day is over. Choose a later one.',
    tooLate: 'That is longer than is allowed. Choose an earlier day.',
  },
  failure: {
    conflict: 'Somebody else was faster',
    title: 'That did not work',
    other:
      'The portal did not answer as it should. Nothing was changed; try again in a moment.',
  },
} as const;
